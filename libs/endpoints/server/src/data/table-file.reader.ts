import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { EndpointErrors } from '@diem-cau/endpoints/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { decodeText } from '../domain/import/decode-text';
import { fileKindOf } from '../domain/import/file-kind';
import { findDelimiter } from '../domain/import/find-delimiter';
import { BARE_FORMULA } from '../domain/import/computed-cell';
import type { TableRow } from '../domain/import/rows-of-table';
import { TABLE_WORKER_SOURCE } from './table-worker-source';
import { assertHarmlessWorkbook } from './xlsx-guard';

/** Rows of an import; twice as many are read, for titles and rows that hold nothing but a running number do not count. */
export const MOST_ROWS = 10_000;
const ROWS_READ = 2 * MOST_ROWS;
const TIMEOUT_MS = 25_000;

const { resolve: pathOf } = createRequire(import.meta.url);

/** A sheet's rows; null where it has too many to be read. */
export type FileTable = readonly TableRow[] | null;

/** Reads what people send, whatever they call it, into rows of text: one table of a text file, each visible sheet of a workbook. */
@Injectable()
export class TableFileReader {
  /** @throws AppError `endpoints.file_kind_refused`, `file_bomb`, `file_unreadable` */
  async read(file: Buffer): Promise<readonly FileTable[]> {
    const kind = fileKindOf(file);
    if (kind === 'other') throw new AppError(EndpointErrors.fileKindRefused);
    if (kind === 'xlsx') {
      await assertHarmlessWorkbook(file);
      return inWorker({ kind, bytes: file });
    }
    const text = decodeText(file);
    return inWorker({ kind, text, delimiter: findDelimiter(text) });
  }
}

function inWorker(task: Record<string, unknown>): Promise<readonly FileTable[]> {
  const worker = new Worker(TABLE_WORKER_SOURCE, {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 384 },
    workerData: { ...task, packages: { exceljs: pathOf('exceljs'), csvParse: pathOf('csv-parse/sync') }, bareFormula: BARE_FORMULA, mostRows: ROWS_READ },
  });
  return new Promise<readonly FileTable[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new AppError(EndpointErrors.fileUnreadable)), TIMEOUT_MS);
    worker.once('message', (answer: { tables?: FileTable[]; failed?: string }) => {
      clearTimeout(timer);
      if (answer.tables) resolve(answer.tables);
      else reject(new AppError(EndpointErrors.fileUnreadable));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new AppError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? EndpointErrors.fileBomb : EndpointErrors.fileUnreadable));
    });
  }).finally(() => void worker.terminate());
}
