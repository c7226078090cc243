/** Walks go in the order of their names: a later one may look at what an earlier one left. What Jest asks of a sequencer, and no more. */
export default class ByPath {
  sort(tests) {
    return [...tests].sort((a, b) => (a.path < b.path ? -1 : 1));
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {
    // Nothing is learnt from one run for the next.
  }
}
