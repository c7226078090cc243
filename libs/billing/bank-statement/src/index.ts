export { accountIn } from './labels';
export { cleanCell } from './cell';
export { guessMapping, headerKey } from './guess-mapping';
export { openStatementFile } from './open-statement-file';
export { MOST_LINES, readStatement, type StatementReading } from './read-statement';
export {
  STATEMENT_COLUMNS, STATEMENT_FAULTS, type DayFormat, type NumberFormat, type Statement, type StatementColumn, type StatementFault, type StatementFaultCode, type StatementLine, type StatementMapping,
} from './statement';
