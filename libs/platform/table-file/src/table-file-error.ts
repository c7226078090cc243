/** kind: no table that is read here. bomb: unpacks to far more than it is. unreadable: broken. */
export type TableFileFault = 'kind' | 'bomb' | 'unreadable';

export class TableFileError extends Error {
  constructor(readonly fault: TableFileFault) {
    super(`table file: ${fault}`);
    this.name = 'TableFileError';
  }
}
