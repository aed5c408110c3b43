import { expect, it } from 'vitest';
import { judgeAudit } from '@/scripts/audit.mjs';

const report = (severities: Record<string, string>) =>
  JSON.stringify({
    vulnerabilities: Object.fromEntries(
      Object.entries(severities).map(([name, severity]) => [name, { name, severity, range: '<1.2.3' }]),
    ),
    metadata: { vulnerabilities: { total: Object.keys(severities).length } },
  });

it.each(['high', 'critical'])('fails for a hole that is %s, and names it', (severity) => {
  expect(judgeAudit(report({ leaky: severity, other: 'low' }))).toEqual({
    state: 'holes',
    said: `${severity}: leaky <1.2.3`,
  });
});

it('lets lower ones pass and counts them', () => {
  expect(judgeAudit(report({ a: 'moderate', b: 'low' }))).toEqual({
    state: 'clean',
    said: 'nothing high or critical (2 lower)',
  });
});

it.each([
  ['that is no report', 'npm error network'],
  [
    'of a mirror without that service',
    JSON.stringify({ message: '405 Method Not Allowed', error: { summary: '' } }),
  ],
  ['without counts', '{}'],
  ['that is empty', ''],
])('says of an answer %s that nothing is known, and fails nothing', (_, output) => {
  expect(judgeAudit(output).state).toBe('silent');
});
