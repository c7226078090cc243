import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type BilledEndpoint, BillingErrors, type ContractDetail, type ContractRow, type EditContractInput, type ParkedEvent } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { ContractRepository } from '../data/contract.repository';
import type { PageWindow } from '../data/list-sql';
import { ParkedEventRepository } from '../data/parked-event.repository';

type EndpointFilters = Parameters<ContractRepository['endpoints']>[0];

/** Contracts, the endpoints in service under them, and events that wait for a person. */
@Injectable()
export class ManageContracts {
  constructor(
    private readonly db: Database,
    private readonly contracts: ContractRepository,
    private readonly parked: ParkedEventRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  page(actor: Actor, window: PageWindow): Promise<{ items: ContractRow[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.contracts.page(window));
  }

  endpoints(actor: Actor, filters: EndpointFilters, window: PageWindow): Promise<{ items: BilledEndpoint[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.contracts.endpoints(filters, window, this.clock.now()));
  }

  one(actor: Actor, id: string): Promise<ContractDetail> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const { items } = await this.contracts.page({ page: 1, pageSize: 1 }, id);
      if (!items[0]) throw new AppError(BillingErrors.notFound);
      const endpoints = await this.contracts.endpoints({ state: 'all', contractId: id }, { page: 1, pageSize: 10_000 }, this.clock.now());
      const events = await this.contracts.events(id);
      return { ...items[0], subscriptions: endpoints.items.map((endpoint) => ({ ...endpoint, events: events.get(endpoint.endpointId) ?? [] })) };
    });
  }

  edit(actor: Actor, id: string, input: EditContractInput): Promise<ContractDetail> {
    requirePermission(actor, 'billing.contracts');
    return this.db.as(actor, async () => {
      const outcome = await this.contracts.edit(id, input);
      if (outcome === 'unknown') throw new AppError(BillingErrors.notFound);
      if (outcome === 'taken') throw new AppError(BillingErrors.contractNumberTaken, { number: input.number });
      await this.audit.record({ action: 'billing.contract_changed', subjectType: 'contract', subjectId: id, detail: { ...input } });
      return this.one(actor, id);
    });
  }

  parkedEvents(actor: Actor, state: 'open' | 'settled' | 'all', { page, pageSize }: PageWindow): Promise<{ items: ParkedEvent[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.parked.page({ state }, pageSize, (page - 1) * pageSize));
  }
}
