import { Injectable } from '@nestjs/common';
import { EndpointErrors, type JournalEntryView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { EndpointEvents } from '../data/endpoint-events.repository';
import { EndpointRepository } from '../data/endpoints.repository';

@Injectable()
export class ReadJournal {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly events: EndpointEvents,
  ) {}

  execute(actor: Actor, id: string): Promise<JournalEntryView[]> {
    requirePermission(actor, 'endpoints.read');
    return this.db.as(actor, async () => {
      if (!(await this.endpoints.find(id))) throw new AppError(EndpointErrors.notFound);
      return this.events.ofEndpoint(id);
    });
  }
}
