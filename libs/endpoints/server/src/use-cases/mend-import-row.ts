import { Injectable } from '@nestjs/common';
import { EndpointErrors, type ImportPreviewView, type MendImportRowInput } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { ImportRepository } from '../data/imports.repository';
import { JudgeImport } from './judge-import';
import { ReadImport } from './read-import';

@Injectable()
export class MendImportRow {
  constructor(
    private readonly db: Database,
    private readonly imports: ImportRepository,
    private readonly judge: JudgeImport,
    private readonly read: ReadImport,
  ) {}

  execute(actor: Actor, id: string, { row, values }: MendImportRowInput): Promise<ImportPreviewView> {
    requirePermission(actor, 'endpoints.import');
    return this.db.as(actor, async () => {
      const draft = await this.imports.lock(id);
      if (!draft?.rows.some((known) => known.row === row)) throw new AppError(EndpointErrors.importNotFound);
      if (draft.state !== 'previewed') throw new AppError(EndpointErrors.importDone);
      const rows = draft.rows.map((known) => (known.row === row ? { row, values: { ...known.values, ...values }, hasBareFormula: false } : known));
      const { counts } = await this.judge.execute(rows);
      await this.imports.saveRows(id, rows, counts);
      return this.read.execute(actor, id);
    });
  }
}
