import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type GatewayTestView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { EInvoicingRepository } from '../../data/e-invoice/e-invoicing.repository';
import { OpenGateway } from './open-gateway';

/** Signs in at the provider and compares its series with ours; sends no invoice. */
@Injectable()
export class TestGateway {
  constructor(
    private readonly db: Database,
    private readonly eInvoicing: EInvoicingRepository,
    private readonly gateways: OpenGateway,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  /** @throws AppError `billing.gateway_missing` */
  async execute(actor: Actor): Promise<GatewayTestView> {
    requirePermission(actor, 'billing.contracts');
    const { gateway, series } = await this.db.as(actor, async () => ({ gateway: await this.gateways.execute(actor.operatorId ?? ''), series: await this.eInvoicing.series() }));
    if (gateway === null) throw new AppError(BillingErrors.gatewayMissing);
    const answer = gateway === 'credentials' ? ({ outcome: 'not_sent', reason: 'credentials', words: '' } as const) : await gateway.probe();
    const view: GatewayTestView =
      answer.outcome === 'works'
        ? { outcome: 'works', words: null, missingSeries: series.filter((ours) => !answer.series.some((theirs) => theirs.series === ours.series && theirs.templateCode === ours.templateCode)).map((ours) => ours.series) }
        : { outcome: answer.outcome === 'not_sent' ? answer.reason : answer.outcome, words: answer.words, missingSeries: [] };
    await this.db.as(actor, () => this.audit.record({ action: 'billing.e_invoice_gateway_tested', subjectType: 'operator', subjectId: actor.operatorId ?? '', detail: { outcome: view.outcome } }));
    return view;
  }
}
