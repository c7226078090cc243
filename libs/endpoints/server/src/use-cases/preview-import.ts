import { Injectable } from '@nestjs/common';
import { EndpointErrors, type ImportPreviewView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { ImportRepository } from '../data/imports.repository';
import { type FileTable, MOST_ROWS, TableFileReader } from '../data/table-file.reader';
import { type ReadTable, rowsOfTable } from '../domain/import/rows-of-table';
import { JudgeImport } from './judge-import';
import { ReadImport } from './read-import';

/** Reads a file and keeps it as a draft with a verdict for every row; nothing is registered yet. */
@Injectable()
export class PreviewImport {
  constructor(
    private readonly db: Database,
    private readonly files: TableFileReader,
    private readonly imports: ImportRepository,
    private readonly judge: JudgeImport,
    private readonly read: ReadImport,
  ) {}

  /** @throws AppError `endpoints.header_missing`, `file_empty`, `too_many_rows`, and what the reader throws */
  async execute(actor: Actor, filename: string, file: Buffer): Promise<ImportPreviewView> {
    requirePermission(actor, 'endpoints.import');
    const table = tableIn(await this.files.read(file));
    return this.db.as(actor, async () => {
      const { counts } = await this.judge.execute(table.rows);
      const id = await this.imports.insert(actor, { ...table, filename: safeName(filename), counts });
      return this.read.execute(actor, id);
    });
  }
}

/** The first table with a header that is understood. */
function tableIn(tables: readonly FileTable[]): ReadTable {
  const table = tables.map((rows) => rows && rowsOfTable(rows)).find((read) => read !== null);
  if (table ? table.rows.length > MOST_ROWS : tables.includes(null)) throw new AppError(EndpointErrors.tooManyRows, { mostRows: MOST_ROWS });
  if (table ? table.rows.length === 0 : tables.every((rows) => rows?.length === 0)) throw new AppError(EndpointErrors.fileEmpty);
  if (!table) throw new AppError(EndpointErrors.headerMissing);
  return table;
}

/** A name for reading only; it never becomes a path. */
const safeName = (name: string): string => name.replace(/[\\/\p{Cc}]/gu, '_').slice(-120) || 'file';
