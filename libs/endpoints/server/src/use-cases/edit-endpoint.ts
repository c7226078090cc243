import { Inject, Injectable } from '@nestjs/common';
import { type EditEndpointInput, type EndpointDetailView, EndpointErrors } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { EndpointRepository, type StoredEndpoint } from '../data/endpoints.repository';
import { KitRepository } from '../data/kits.repository';
import { ReadEndpoint } from './read-endpoint';
import { RecordEvent } from './record-event';
import { TellOperator } from './tell-operator';

@Injectable()
export class EditEndpoint {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly kits: KitRepository,
    private readonly record: RecordEvent,
    private readonly tell: TellOperator,
    private readonly read: ReadEndpoint,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `endpoints.changed_meanwhile`, `supplier_change_refused` (supplier and payer are fixed once installation begins) */
  execute(actor: Actor, id: string, { version, kit, ...fields }: EditEndpointInput): Promise<EndpointDetailView> {
    requirePermission(actor, 'endpoints.register');
    return this.db.as(actor, async () => {
      const stored = await this.endpoints.lock(id);
      if (!stored) throw new AppError(EndpointErrors.notFound);
      if (stored.version !== version) throw new AppError(EndpointErrors.changedMeanwhile, { version: stored.version });
      await this.judgeSupply(stored, fields);
      await this.endpoints.update(id, fields);
      if (kit) await this.kits.replace(stored, kit);
      await this.record.execute(actor, stored, { what: 'edited', detail: { fields: [...Object.keys(fields), ...(kit ? ['kit'] : [])] } });
      await this.reassign(actor, stored, fields);
      return this.read.execute(actor, id);
    });
  }

  private async judgeSupply(stored: StoredEndpoint, { supplierOperatorId, payerTenantId }: Omit<EditEndpointInput, 'version' | 'kit'>): Promise<void> {
    const changes = [supplierOperatorId !== undefined && supplierOperatorId !== stored.supplierOperatorId, payerTenantId !== undefined && payerTenantId !== stored.payerTenantId];
    if (!changes.includes(true)) return;
    if (stored.state !== 'planned') throw new AppError(EndpointErrors.supplierChangeRefused);
    if (supplierOperatorId && !(await this.endpoints.operatorExists(supplierOperatorId))) throw new AppError(EndpointErrors.operatorNotFound);
    if (payerTenantId && !(await this.endpoints.mayPay(payerTenantId, stored.tenantId))) throw new AppError(EndpointErrors.unitNotFound);
  }

  private async reassign(actor: Actor, stored: StoredEndpoint, fields: Omit<EditEndpointInput, 'version' | 'kit'>): Promise<void> {
    const { supplierOperatorId = stored.supplierOperatorId, payerTenantId = stored.payerTenantId } = fields;
    if (supplierOperatorId === stored.supplierOperatorId) return;
    await this.endpoints.withdrawPlannedSupply([stored.id]);
    await this.tell.execute(actor, 'assigned', { ...stored, supplierOperatorId, payerTenantId }, serviceDayOf(this.clock.now()));
  }
}
