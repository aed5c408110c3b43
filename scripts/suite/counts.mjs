// How many tests a suite ran, read from the report it wrote. A suite that ran none has failed.
import { existsSync, readFileSync } from 'node:fs';

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** Counts of a vitest JSON report; a file that could not be loaded counts as one failed test. */
export function countVitest(reportFile) {
  if (!existsSync(reportFile)) return brokenSuite();
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return checked({
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/** Counts of a Playwright JSON report; an error outside of tests counts as one failed test. */
export function countPlaywright(reportFile) {
  if (!existsSync(reportFile)) return brokenSuite();
  const { stats, errors } = JSON.parse(readFileSync(reportFile, 'utf8'));
  return checked({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  });
}

/** One check that either holds or not (types, lint, …). */
export function countCheck(holds) {
  return holds ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

export function addCounts(all) {
  return all.reduce(
    (sum, counts) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    nothing,
  );
}

/** `N passed, N failed`, and `, N skipped` when there are any. */
export function sayCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function checked(counts) {
  return counts.passed + counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function brokenSuite() {
  return { ...nothing, failed: 1 };
}
