import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { SERVICE_HOLDS, type ServiceHolds } from '@diem-cau/endpoints/contracts';
import { ENDPOINT_CALENDAR, type EndpointCalendar } from '@diem-cau/meetings/contracts';
import { NOTICES, type Notices } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { SuspensionRepository, type OpenStep } from '../../data/arrears/suspension.repository';
import { PayerRepository } from '../../data/payer.repository';
import { TimelineRepository } from '../../data/timeline.repository';

const REASON = { held: 'Tạm ngừng do nợ cước', released: 'Đã thanh toán nợ cước' } as const;

/**
 * Brings every approved suspension forward: paid ones are undone, of the others each room is suspended as soon as it is free. Run as
 * often as anybody likes; a transaction a suspension.
 */
@Injectable()
export class FollowSuspensions {
  constructor(
    private readonly db: Database,
    private readonly suspensions: SuspensionRepository,
    private readonly payers: PayerRepository,
    private readonly timelines: TimelineRepository,
    @Inject(SERVICE_HOLDS) private readonly holds: ServiceHolds,
    @Inject(ENDPOINT_CALENDAR) private readonly calendar: EndpointCalendar,
    @Inject(NOTICES) private readonly notices: Notices,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor): Promise<void> {
    for (const id of await this.db.as(actor, () => this.suspensions.openIds())) await this.db.as(actor, () => this.follow(actor, id));
  }

  /** Undoes one for a person, whatever is owed. Joins the caller's transaction; the row is held. */
  async release(actor: Actor, { id, payerId }: { readonly id: string; readonly payerId: string }, cause: 'paid' | 'by_person', byName: string | null): Promise<void> {
    const at = this.clock.now();
    const released: string[] = [];
    for (const step of await this.suspensions.steps(id)) {
      if (step.state === 'held' && (await this.holds.release(actor, step.endpointId, { onDay: serviceDayOf(at), reason: REASON.released })) === 'resumed') released.push(step.endpointId);
      if (step.state === 'held' || step.state === 'waiting') await this.suspensions.setStep(step, 'released', at);
    }
    await this.suspensions.lift(id, cause, at, byName);
    await this.audit.record({ action: 'billing.suspension_lifted', subjectType: 'payer', subjectId: payerId, detail: { suspensionId: id, cause, endpoints: released.length } });
    if (released.length > 0) await this.tell(actor, payerId, released, 'billing.service_restored');
  }

  private async follow(actor: Actor, id: string): Promise<void> {
    const [open] = await this.suspensions.lockOpen(id);
    if (!open) return;
    if (open.leftVnd <= 0n) return this.release(actor, open, 'paid', null);
    const held: string[] = [];
    for (const step of await this.suspensions.steps(id)) {
      if (step.state === 'waiting' && (await this.suspend(actor, step)) === 'held') held.push(step.endpointId);
    }
    if (held.length === 0) return;
    await this.audit.record({ action: 'billing.service_suspended', subjectType: 'payer', subjectId: open.payerId, detail: { suspensionId: id, endpointIds: held } });
    await this.tell(actor, open.payerId, held, 'billing.service_suspended');
  }

  /** Never in a meeting nor in the hour before one: then it waits. */
  private async suspend(actor: Actor, step: OpenStep): Promise<OpenStep['state']> {
    const now = this.clock.now();
    const engaged = (await this.calendar.claim(step.endpointId, now)).filter(({ isEngaged }) => isEngaged);
    if (engaged.length > 0) {
      await this.suspensions.setStep(step, 'waiting', now, new Date(Math.max(...engaged.map(({ endsAt }) => endsAt.getTime()))));
      return 'waiting';
    }
    const outcome = await this.holds.hold(actor, step.endpointId, { onDay: serviceDayOf(now), reason: REASON.held });
    const state = outcome === 'not_in_service' ? 'skipped' : 'held';
    await this.suspensions.setStep(step, state, now);
    return state;
  }

  private async tell(actor: Actor, payerId: string, endpointIds: readonly string[], kind: 'billing.service_suspended' | 'billing.service_restored'): Promise<void> {
    const names = await this.timelines.names(endpointIds);
    const payer = (await this.payers.onDay(serviceDayOf(this.clock.now()), [payerId])).get(payerId);
    const owners = new Map((await this.suspensions.endpointsOf([payerId])).get(payerId)?.map(({ endpointId, tenantId }) => [endpointId, tenantId]));
    const told = new Set(payer ? [payer.tenantId] : []);
    for (const endpointId of endpointIds) told.add(owners.get(endpointId) ?? '');
    const args = { endpoints: endpointIds.map((id) => names.get(id)?.name ?? '').slice(0, 3).join(', '), count: endpointIds.length };
    for (const tenantId of told) if (tenantId !== '') await this.notices.send({ to: { tenantId }, kind, args, link: '/thong-bao' });
    await this.notices.send({ to: { operatorId: actor.operatorId ?? '', roles: ['operator_admin', 'billing_clerk'] }, kind, args, link: '/cong-no/tam-ngung' });
  }
}
