/** A number that nobody has: its birthday is in the year 9999. */
export function impossibleNumber(serial: number): string {
  return `131129999${String(serial).padStart(5, '0')}`;
}
