// What a person sees when the portal is up.

// The same as lib/identity/demonstration-accounts.ts, which a script cannot import before anything is built; tests/docs.test.ts compares.
const accounts = [
  ['resident@ashar.example', 'a resident'],
  ['second.resident@ashar.example', 'another resident'],
  ['secretary@ashar.example', 'secretary of the council: hearings'],
  ['finance@ashar.example', 'finance department: budgets'],
  ['moderator@ashar.example', 'checks and publishes proposals'],
  ['admin@ashar.example', 'administrator: appoints and dismisses'],
  ['observer@ashar.example', 'observer: sees everything, changes nothing'],
  ['head@ashar.example', 'head of a village'],
  ['country@ashar.example', 'administrator of the country'],
  ['confirmed.resident@ashar.example', 'a resident confirmed at the counter'],
  ['returned.resident@ashar.example', 'the same person again: waits for a decision'],
];

export function announcement({ origin, demonstration, took, logs }) {
  const lines = ['', `Ашар is up after ${took}: ${origin}`];
  if (demonstration) {
    lines.push('', 'Demonstration accounts (sign in with the address alone):');
    for (const [address, who] of accounts) lines.push(`  ${address.padEnd(30)} ${who}`);
    lines.push('', `Sign-in codes and all other letters appear at ${origin}/outbox`);
  }
  if (logs) lines.push(`Web and worker write to ${logs}`);
  lines.push('', 'Ctrl-C stops everything.');
  return lines.join('\n');
}
