import { Inject, Injectable } from '@nestjs/common';
import { type EndpointDetailView, EndpointErrors, type RegisterEndpointInput } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock, serviceDayOf } from '@diem-cau/shared/time';
import { EndpointRepository } from '../data/endpoints.repository';
import { KitRepository } from '../data/kits.repository';
import { KIT_TEMPLATE } from '../domain/kit-template';
import { ReadEndpoint } from './read-endpoint';
import { RecordEvent } from './record-event';
import { TellOperator } from './tell-operator';

/** Two who register in one unit at once draw the same code; the later draws again. */
const DRAWS = 10;

@Injectable()
export class RegisterEndpoint {
  constructor(
    private readonly db: Database,
    private readonly endpoints: EndpointRepository,
    private readonly kits: KitRepository,
    private readonly record: RecordEvent,
    private readonly tell: TellOperator,
    private readonly read: ReadEndpoint,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws AppError `endpoints.unit_not_found` (not of the branch), `operator_not_found`, `code_taken` */
  execute(actor: Actor, input: RegisterEndpointInput): Promise<EndpointDetailView> {
    requirePermission(actor, 'endpoints.register');
    return this.db.as(actor, async () => {
      const first = await this.endpoints.nextCode(input.tenantId);
      if (first === null) throw new AppError(EndpointErrors.unitNotFound);
      if (input.supplierOperatorId && !(await this.endpoints.operatorExists(input.supplierOperatorId))) throw new AppError(EndpointErrors.operatorNotFound);
      if (input.payerTenantId && !(await this.endpoints.mayPay(input.payerTenantId, input.tenantId))) throw new AppError(EndpointErrors.unitNotFound);
      const { id, code } = await this.insert(input, first);
      const endpoint = { id, tenantId: input.tenantId, supplierOperatorId: input.supplierOperatorId, payerTenantId: input.payerTenantId };
      await this.kits.replace(endpoint, input.kit ?? (input.kind === 'room_kit' ? KIT_TEMPLATE : []));
      await this.record.execute(actor, endpoint, { what: 'registered', detail: { code, name: input.name } });
      await this.tell.execute(actor, 'assigned', endpoint, serviceDayOf(this.clock.now()));
      return this.read.execute(actor, id);
    });
  }

  private async insert(input: RegisterEndpointInput, first: string): Promise<{ id: string; code: string }> {
    let code = input.code ?? first;
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const id = await this.endpoints.insert(input.tenantId, code, input);
      if (id !== null) return { id, code };
      if (input.code !== undefined) break;
      code = (await this.endpoints.nextCode(input.tenantId)) ?? code;
    }
    throw new AppError(EndpointErrors.codeTaken, { code });
  }
}
