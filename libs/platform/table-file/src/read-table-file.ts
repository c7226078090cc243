import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { decodeText } from './decode-text';
import { fileKindOf } from './file-kind';
import { findDelimiter } from './find-delimiter';
import { TableFileError } from './table-file-error';
import { TABLE_WORKER_SOURCE } from './table-worker-source';
import { assertHarmlessWorkbook } from './xlsx-guard';

const TIMEOUT_MS = 25_000;

const { resolve: pathOf } = createRequire(import.meta.url);

export interface TableRow {
  /** As numbered in the file, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A sheet's rows; null where it has too many to be read. */
export type FileTable = readonly TableRow[] | null;

export interface ReadingOptions {
  /** Of one table; rows that hold nothing do not count. */
  readonly mostRows: number;
  /** Stands in a cell that the file computes without keeping the value. */
  readonly bareFormula: string;
  /** Put before the digits of a cell that the file keeps as a number, so that "1234.5" is not read as a written text. */
  readonly numberMark?: string;
}

/**
 * Reads what people send, whatever they call it, into rows of text: one table of a text file, each visible sheet of a workbook.
 * @throws TableFileError
 */
export async function readTableFile(file: Buffer, { mostRows, bareFormula, numberMark = '' }: ReadingOptions): Promise<readonly FileTable[]> {
  const kind = fileKindOf(file);
  if (kind === 'other') throw new TableFileError('kind');
  const options = { mostRows, bareFormula, numberMark };
  if (kind === 'xlsx') {
    await assertHarmlessWorkbook(file);
    return inWorker({ ...options, kind, bytes: file });
  }
  const text = decodeText(file);
  return inWorker({ ...options, kind, text, delimiter: findDelimiter(text) });
}

function inWorker(task: Record<string, unknown>): Promise<readonly FileTable[]> {
  const worker = new Worker(TABLE_WORKER_SOURCE, {
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 384 },
    workerData: { ...task, packages: { exceljs: pathOf('exceljs'), csvParse: pathOf('csv-parse/sync') } },
  });
  return new Promise<readonly FileTable[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new TableFileError('unreadable')), TIMEOUT_MS);
    worker.once('message', (answer: { tables?: FileTable[]; failed?: string }) => {
      clearTimeout(timer);
      if (answer.tables) resolve(answer.tables);
      else reject(new TableFileError('unreadable'));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(new TableFileError(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'bomb' : 'unreadable'));
    });
  }).finally(() => void worker.terminate());
}
