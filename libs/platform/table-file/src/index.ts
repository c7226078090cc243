export { readTableFile, type FileTable, type ReadingOptions, type TableRow } from './read-table-file';
export { TableFileError, type TableFileFault } from './table-file-error';
