import { Injectable } from '@nestjs/common';
import { EndpointErrors, type LinkTestBatchView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { LinkTestRepository } from '../data/link-tests.repository';

@Injectable()
export class ReadLinkTestBatch {
  constructor(
    private readonly db: Database,
    private readonly tests: LinkTestRepository,
  ) {}

  execute(actor: Actor, batchId: string): Promise<LinkTestBatchView> {
    requirePermission(actor, 'endpoints.read');
    return this.db.as(actor, async () => {
      const tests = await this.tests.ofBatch(batchId);
      const [first] = tests;
      if (!first) throw new AppError(EndpointErrors.testNotFound);
      const counts = { waiting: 0, passed: 0, failed: 0, expired: 0 };
      for (const { state } of tests) counts[state] += 1;
      return { batchId, startedAt: first.startedAt, counts, allPassed: counts.passed === tests.length, tests };
    });
  }
}
