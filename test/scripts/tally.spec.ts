import { describe, expect, it } from 'vitest';
import { lastLine, sumOf, tallyOfPlaywright, tallyOfVitest } from '../../scripts/test/tally.mjs';

const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }) });
const vitest = (passed: number, failed: number, pending: number, files: ReturnType<typeof file>[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  testResults: files,
});
const playwright = (
  expected: number,
  unexpected: number,
  flaky: number,
  skipped: number,
  errors: number,
) => ({
  stats: { expected, unexpected, flaky, skipped },
  errors: Array.from({ length: errors }),
});

describe('counting a Vitest report', () => {
  it('takes its numbers', () => {
    expect(tallyOfVitest(vitest(5, 2, 1, [file('failed', 8)]), 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 1,
    });
  });
  it('counts a file that could not be loaded', () => {
    expect(tallyOfVitest(vitest(5, 0, 0, [file('passed', 5), file('failed', 0)]), 1).failed).toBe(1);
  });
  it.each([
    ['there is no report', null, 0],
    ['nothing ran', vitest(0, 0, 3, []), 0],
    ['it ended badly though every test passed', vitest(5, 0, 0, [file('passed', 5)]), 1],
  ])('is a failure when %s', (_case, report, code) => {
    expect(tallyOfVitest(report, code).failed).toBe(1);
  });
});

describe('counting a Playwright report', () => {
  it('takes its numbers, and flaky is failed', () => {
    expect(tallyOfPlaywright(playwright(3, 1, 1, 2, 0), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });
  it.each([
    ['there is no report', null, 0],
    ['nothing ran', playwright(0, 0, 0, 0, 0), 0],
    ['something broke outside a test', playwright(3, 0, 0, 0, 1), 1],
    ['it ended badly though every test passed', playwright(3, 0, 0, 0, 0), 1],
  ])('is a failure when %s', (_case, report, code) => {
    expect(tallyOfPlaywright(report, code).failed).toBe(1);
  });
});

describe('the last line', () => {
  it('is the sum', () => {
    const sum = sumOf([
      { passed: 2, failed: 0, skipped: 0 },
      { passed: 3, failed: 1, skipped: 0 },
    ]);
    expect(lastLine(sum)).toBe('5 passed, 1 failed');
  });
  it('names what was skipped only if something was', () => {
    expect(lastLine({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
  });
});
