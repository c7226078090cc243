import { Injectable } from '@nestjs/common';
import { EndpointErrors, type ImportPreviewView, type ImportRowView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { ImportRepository } from '../data/imports.repository';
import { draftView, PREVIEW_ROWS, rowView } from './import-view';
import { JudgeImport } from './judge-import';

@Injectable()
export class ReadImport {
  constructor(
    private readonly db: Database,
    private readonly imports: ImportRepository,
    private readonly judge: JudgeImport,
  ) {}

  execute(actor: Actor, id: string): Promise<ImportPreviewView> {
    return this.rows(actor, id).then(({ rows, draft }) => ({ ...draft, rows: rows.slice(0, PREVIEW_ROWS) }));
  }

  /** Every row with its verdict of now. */
  rows(actor: Actor, id: string): Promise<{ draft: Omit<ImportPreviewView, 'rows'>; rows: ImportRowView[] }> {
    requirePermission(actor, 'endpoints.import');
    return this.db.as(actor, async () => {
      const draft = await this.imports.lock(id);
      if (!draft) throw new AppError(EndpointErrors.importNotFound);
      const { judged, counts } = await this.judge.execute(draft.rows);
      // What was confirmed keeps the counts of its day.
      return { draft: draftView(draft.state === 'previewed' ? { ...draft, counts } : draft), rows: judged.map(rowView) };
    });
  }
}
