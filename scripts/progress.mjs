// Steps that a person can follow: what is being done, and how long it took.

const stillWorkingMs = 15_000;

/** Prints `title…`, does `work`, and completes the line with the time. `work` may return a remark for the line. */
export async function step(title, work) {
  const started = performance.now();
  process.stdout.write(`${title}… `);
  const alive = setInterval(
    () => process.stdout.write(`${Math.round((performance.now() - started) / 1000)} s… `),
    stillWorkingMs,
  );
  let remark;
  try {
    remark = await work();
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  } finally {
    clearInterval(alive);
  }
  process.stdout.write(
    `${typeof remark === 'string' ? `${remark}, ` : ''}${seconds(performance.now() - started)}\n`,
  );
}

export function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
