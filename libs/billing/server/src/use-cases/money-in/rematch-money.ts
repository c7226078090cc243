import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { MoneyInWriterRepository } from '../../data/money-in/money-in-writer.repository';
import { WaitingMoneyRepository, type OpenMoney } from '../../data/money-in/waiting-money.repository';
import { proposalOf } from '../../domain/money-in/written-match';
import { FindMatches } from './find-matches';

const MOST = 10_000;

/** Looks at the whole queue again, as invoices were issued and paid since. It only proposes: a person was asked, a person answers. */
@Injectable()
export class RematchMoney {
  constructor(
    private readonly db: Database,
    private readonly waiting: WaitingMoneyRepository,
    private readonly writer: MoneyInWriterRepository,
    private readonly find: FindMatches,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  execute(actor: Actor): Promise<{ looked: number; proposed: number }> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const again = await this.proposeFor(await this.waitingNow());
      await this.audit.record({ action: 'billing.money_rematched', subjectType: 'unmatched_money', subjectId: actor.operatorId ?? '', detail: again });
      return again;
    }, { timeoutMs: 60_000 });
  }

  /** What the matcher may say something of. Joins the caller's transaction, as the next does. */
  async waitingNow(): Promise<OpenMoney[]> {
    return (await this.waiting.lockOpen(MOST)).filter(({ bankLineId, evidence }) => bankLineId !== null && evidence[0]?.code !== 'payment_reversed');
  }

  async proposeFor(money: readonly OpenMoney[]): Promise<{ looked: number; proposed: number }> {
    const matches = await this.find.execute(money.map((one) => ({ ...one, key: one.id, day: one.receivedOn })));
    const again = matches.map((match) => ({ id: match.key, evidence: match.evidence, proposal: proposalOf({ ...match, state: match.state === 'waiting' ? 'waiting' : 'proposed' }) }));
    await this.writer.propose(again);
    const proposed = again.filter(({ proposal }) => proposal !== null).length;
    return { looked: money.length, proposed };
  }
}
