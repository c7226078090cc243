import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { EndpointErrors, EndpointLifeJobs, type ImportConfirmedView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { ImportRepository } from '../data/imports.repository';
import { planRows } from '../domain/import/plan-rows';
import { AnnounceBranch } from './announce-branch';
import { undoUntil } from './import-view';
import { JudgeImport } from './judge-import';

const TIMEOUT_MS = 60_000;
/** Registrations by hand do not wait their turn; whoever loses a code to one judges again. */
const TRIES = 3;

/** One confirmation, one transaction, one audit entry: every good row is registered, or none. */
@Injectable()
export class ConfirmImport {
  constructor(
    private readonly db: Database,
    private readonly imports: ImportRepository,
    private readonly judge: JudgeImport,
    private readonly announce: AnnounceBranch,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `endpoints.import_done` on a second confirmation, `endpoints.import_disturbed` */
  async execute(actor: Actor, id: string): Promise<ImportConfirmedView> {
    requirePermission(actor, 'endpoints.import');
    for (let tries = 0; tries < TRIES; tries += 1) {
      const confirmed = await this.attempt(actor, id);
      if (confirmed) return confirmed;
    }
    throw new AppError(EndpointErrors.importDisturbed);
  }

  /** @returns null where somebody took a code between judging and writing */
  private attempt(actor: Actor, id: string): Promise<ImportConfirmedView | null> {
    return this.db
      .as(
        actor,
        async () => {
          await this.imports.takeTurn();
          const draft = await this.imports.lock(id);
          if (!draft) throw new AppError(EndpointErrors.importNotFound);
          if (draft.state !== 'previewed') throw new AppError(EndpointErrors.importDone);
          const { judged, counts, endpoints: known } = await this.judge.execute(draft.rows);
          const { endpoints, assets } = planRows(judged.flatMap((row) => (row.planned ? [row.planned] : [])), known);
          if (!(await this.imports.insertAll(actor, id, endpoints, assets))) throw new CodeTakenMeanwhile();
          await this.imports.tellOperators(id, EndpointLifeJobs.assigned.topic, serviceDayOf(this.clock.now()));
          await this.imports.saveRows(id, draft.rows, counts);
          const confirmedAt = await this.imports.markConfirmed(id);
          await this.audit.record({ action: 'endpoint.imported', subjectType: 'endpoint_import', subjectId: id, detail: { filename: draft.filename, counts } });
          await this.announce.execute([...new Set(endpoints.map(({ tenantId }) => tenantId))]);
          return { id, created: endpoints.length, skipped: draft.rows.length - endpoints.length, undoUntil: undoUntil(confirmedAt) };
        },
        { timeoutMs: TIMEOUT_MS },
      )
      .catch((error: unknown) => {
        if (error instanceof CodeTakenMeanwhile) return null;
        throw error;
      });
  }
}

/** Ends the transaction, which a broken unique index has made worthless. */
class CodeTakenMeanwhile extends Error {}
