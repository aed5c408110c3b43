import type { PrintedLine } from './documents';

/**
 * The index of the row that contains each row, or null. Known for a part whose note names the whole, and for the items
 * above a subtotal when they add up to it exactly: anything less certain stays unconnected.
 */
export function parentsOf(lines: readonly PrintedLine[]): (number | null)[] {
  const parents: (number | null)[] = lines.map((line) => namedParent(lines, line));
  for (const [at, line] of lines.entries()) {
    if (line.level !== 'subtotal') continue;
    const above = itemsAbove(lines, at);
    const sum = above.reduce((all, index) => all + (lines[index]?.plan ?? 0n), 0n);
    if (above.length > 0 && sum === line.plan) for (const index of above) parents[index] = at;
  }
  return parents;
}

function namedParent(lines: readonly PrintedLine[], line: PrintedLine): number | null {
  if (!line.meaning?.partOf) return null;
  const found = lines.findIndex(
    (other) => other.side === line.side && other.level === 'item' && other.nameKy === line.meaning?.partOf,
  );
  return found === -1 ? null : found;
}

/** The items between a subtotal and the subtotal (or the start of its side) before it. */
function itemsAbove(lines: readonly PrintedLine[], subtotal: number): number[] {
  const above: number[] = [];
  for (let at = subtotal - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (!line || line.side !== lines[subtotal]?.side || line.level === 'subtotal' || line.level === 'total')
      break;
    if (line.level === 'item') above.push(at);
  }
  return above;
}
