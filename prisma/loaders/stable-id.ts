import { createHash } from 'node:crypto';

/** The same id for the same name on every machine and in every run (UUID version 8, RFC 9562): a second load finds its rows by it. */
export function stableId(...name: string[]): string {
  const bytes = createHash('sha256').update(name.join('\0')).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
