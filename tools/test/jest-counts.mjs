import { readFileSync } from 'node:fs';

/** What Jest wrote with --outputFile; a suite that could not even load counts as one failure. */
export function readJestCounts(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    return {
      passed: result.numPassedTests,
      failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
      skipped: result.numPendingTests + result.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Names and number of the tests in files that cannot be run here. */
export function listTests(files) {
  return files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/^\s*(?:it|test)(?:\.\w+)?\(\s*(['"`])(.*?)\1/gm)].map(([, , name]) => name));
}
