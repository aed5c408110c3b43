import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addCounts, countCheck, countPlaywright, countVitest, sayCounts } from '@/scripts/suite/counts.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ashar-counts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = path.join(folder, `${Math.random()}.json`);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitestReport = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  testResults: [],
};
const playwrightReport = { stats: { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

describe('the sum over all suites', () => {
  test('counts what vitest ran', () => {
    expect(countVitest(report(vitestReport))).toEqual({ passed: 3, failed: 0, skipped: 1 });
  });

  test('counts a test file that could not be loaded as failed', () => {
    const broken = { ...vitestReport, testResults: [{ status: 'failed', assertionResults: [] }] };
    expect(countVitest(report(broken)).failed).toBe(1);
  });

  test('counts a flaky browser test and an error outside of tests as failed', () => {
    const shaky = { stats: { ...playwrightReport.stats, flaky: 1 }, errors: [{ message: 'port busy' }] };
    expect(countPlaywright(report(shaky))).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });

  test('counts a suite that ran nothing as failed', () => {
    const nothing = { ...vitestReport, numPassedTests: 0 };
    expect(countVitest(report(nothing)).failed).toBe(1);
    expect(countPlaywright(path.join(folder, 'missing.json')).failed).toBe(1);
  });

  test('is said in one line, with skipped ones only when there are any', () => {
    const sum = addCounts([countVitest(report(vitestReport)), countCheck(true), countCheck(false)]);
    expect(sayCounts(sum)).toBe('4 passed, 1 failed, 1 skipped');
    expect(sayCounts(countCheck(true))).toBe('1 passed, 0 failed');
  });
});
