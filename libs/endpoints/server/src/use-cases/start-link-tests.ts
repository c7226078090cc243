import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { EndpointErrors, type LinkTestBatchView, type StartLinkTestsInput } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { type Realtime, REALTIME } from '@diem-cau/realtime/contracts';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { LinkTestRepository } from '../data/link-tests.repository';
import { ReadLinkTestBatch } from './read-link-test-batch';

/** Asks screens to test picture, sound and line: of one endpoint, a branch, or all that a meeting invites. */
@Injectable()
export class StartLinkTests {
  constructor(
    private readonly db: Database,
    private readonly tests: LinkTestRepository,
    private readonly read: ReadLinkTestBatch,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(REALTIME) private readonly realtime: Realtime,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `endpoints.nothing_to_test`; endpoints that the actor may not test are left out */
  execute(actor: Actor, input: StartLinkTestsInput): Promise<LinkTestBatchView> {
    requirePermission(actor, 'endpoints.test');
    return this.db.as(actor, async () => {
      const endpoints = await this.tests.candidates(input);
      if (endpoints.length === 0) throw new AppError(EndpointErrors.nothingToTest);
      const batchId = newId();
      await this.tests.insertAll(actor, batchId, endpoints.map(({ id, tenantId }) => ({ id: newId(), endpointId: id, tenantId })));
      await this.audit.record({ action: 'endpoint.tests_started', subjectType: 'link_test_batch', subjectId: batchId, detail: { endpoints: endpoints.length } });
      this.db.afterCommit(() => {
        for (const { id } of endpoints) this.realtime.publish(`device:${id}`, this.clock.now().getTime());
      });
      return this.read.execute(actor, batchId);
    });
  }
}
