// npm test: every check and every test, one list, one sum. `--fast` (npm run check) runs the quick part; names pick single steps.
import { createLifetime } from './portal/lifetime.mjs';
import { seconds } from './progress.mjs';
import { addCounts, countCheck, sayCounts } from './suite/counts.mjs';
import { steps } from './suite/steps.mjs';

const args = process.argv.slice(2);
const chosen = steps.filter(isChosen);
const results = new Map();
createLifetime({ say: console.log });

if (chosen.length === 0) {
  console.error(`There is no such step. Steps: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
for (const step of chosen) results.set(step.name, await runStep(step));

const sum = addCounts([...results.values()]);
console.log(`\n${sayCounts(sum)}`);
process.exit(sum.failed > 0 ? 1 : 0);

function isChosen({ name, fast }) {
  if (args.includes('--fast')) return fast;
  const named = args.filter((argument) => !argument.startsWith('--'));
  return named.length === 0 || named.some((word) => name.startsWith(word));
}

async function runStep({ name, needs, run }) {
  process.stdout.write(`${name.padEnd(16)} `);
  if (results.get(needs)?.failed) {
    console.log(`not run, because ${needs} failed`);
    return countCheck(false);
  }
  const started = performance.now();
  const { counts, output, note } = await attempt(run);
  console.log(`${sayCounts(counts).padEnd(36)} ${seconds(performance.now() - started)}`);
  if (note) console.log(indent(note));
  if (counts.failed > 0) console.log(`\n${indent(output)}\n`);
  return counts;
}

// A step that throws has failed; the others still run.
async function attempt(run) {
  try {
    return await run();
  } catch (error) {
    return { counts: countCheck(false), output: error.stack };
  }
}

function indent(text) {
  return text.replace(/^(?=.)/gm, '    ');
}
