import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { EndpointErrors, type ImportDraftView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { EndpointRepository } from '../data/endpoints.repository';
import { ImportRepository } from '../data/imports.repository';
import { AnnounceBranch } from './announce-branch';
import { draftView } from './import-view';

const TIMEOUT_MS = 60_000;

/** Takes an import back within the hour, whole, while nothing depends on what it made; the database's references are the judge. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly db: Database,
    private readonly imports: ImportRepository,
    private readonly endpoints: EndpointRepository,
    private readonly announce: AnnounceBranch,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  /** @throws AppError `endpoints.undo_too_late`, `undo_in_use` */
  execute(actor: Actor, id: string): Promise<ImportDraftView> {
    requirePermission(actor, 'endpoints.import');
    return this.db.as(
      actor,
      async () => {
        const draft = await this.imports.lock(id);
        if (!draft) throw new AppError(EndpointErrors.importNotFound);
        if (!(await this.imports.isUndoable(id))) throw new AppError(EndpointErrors.undoTooLate);
        const made = await this.imports.endpointsOf(id);
        await this.endpoints.withdrawPlannedSupply(made.map((endpoint) => endpoint.id));
        if (!(await this.endpoints.deleteOfImport(id))) throw new AppError(EndpointErrors.undoInUse);
        await this.imports.markUndone(id);
        await this.audit.record({ action: 'endpoint.import_undone', subjectType: 'endpoint_import', subjectId: id, detail: { endpoints: made.length } });
        await this.announce.execute([...new Set(made.map(({ tenantId }) => tenantId))]);
        return draftView({ ...draft, state: 'undone' });
      },
      { timeoutMs: TIMEOUT_MS },
    );
  }
}
