import { Injectable } from '@nestjs/common';
import { EndpointErrors } from '@diem-cau/endpoints/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { type FileTable, readTableFile, TableFileError } from '@diem-cau/platform/table-file';
import { BARE_FORMULA } from '../domain/import/computed-cell';

/** Rows of an import; twice as many are read, for titles and rows that hold nothing but a running number do not count. */
export const MOST_ROWS = 10_000;
const ROWS_READ = 2 * MOST_ROWS;

const REFUSALS = { kind: EndpointErrors.fileKindRefused, bomb: EndpointErrors.fileBomb, unreadable: EndpointErrors.fileUnreadable };

@Injectable()
export class TableFileReader {
  /** @throws AppError `endpoints.file_kind_refused`, `file_bomb`, `file_unreadable` */
  async read(file: Buffer): Promise<readonly FileTable[]> {
    try {
      return await readTableFile(file, { mostRows: ROWS_READ, bareFormula: BARE_FORMULA });
    } catch (error) {
      throw error instanceof TableFileError ? new AppError(REFUSALS[error.fault]) : error;
    }
  }
}

export type { FileTable };
