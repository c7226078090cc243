import { Injectable } from '@nestjs/common';
import { EndpointErrors, type LinkTestView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { EndpointRepository } from '../data/endpoints.repository';
import { LinkTestRepository } from '../data/link-tests.repository';

@Injectable()
export class ListLinkTests {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly tests: LinkTestRepository,
  ) {}

  execute(actor: Actor, endpointId: string): Promise<LinkTestView[]> {
    requirePermission(actor, 'endpoints.read');
    return this.db.as(actor, async () => {
      if (!(await this.endpoints.find(endpointId))) throw new AppError(EndpointErrors.notFound);
      return this.tests.ofEndpoint(endpointId);
    });
  }
}
