import { Injectable } from '@nestjs/common';
import { EndpointErrors, type LinkTestView, type ReportLinkTestInput } from '@diem-cau/endpoints/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { LinkTestRepository } from '../data/link-tests.repository';
import { judgeLinkTest } from '../domain/judge-link-test';
import { RecordEvent } from './record-event';
import { screenOf } from './screen-of';

@Injectable()
export class ReportLinkTest {
  constructor(
    private readonly db: Database,
    private readonly tests: LinkTestRepository,
    private readonly record: RecordEvent,
  ) {}

  /** @throws AppError `endpoints.test_not_found`, `endpoints.test_over`: a result is given once */
  execute(actor: Actor, id: string, measured: ReportLinkTestInput): Promise<LinkTestView> {
    const { endpointId, tenantId } = screenOf(actor);
    return this.db.as(actor, async () => {
      const test = await this.tests.lock(id, endpointId);
      if (!test) throw new AppError(EndpointErrors.testNotFound);
      if (test.over) throw new AppError(EndpointErrors.testOver);
      const judged = judgeLinkTest(measured, test.lineKbps);
      await this.tests.finish(id, measured, judged);
      await this.record.execute(actor, { id: endpointId, tenantId }, { what: 'tested', detail: { testId: id, passed: judged.passed } });
      const view = await this.tests.one(id);
      if (!view) throw new AppError(EndpointErrors.testNotFound);
      return view;
    });
  }
}
