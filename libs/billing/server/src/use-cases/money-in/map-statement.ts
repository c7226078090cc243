import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors, type MapStatementInput, type StatementDraft } from '@diem-cau/billing/contracts';
import type { StatementMapping } from '@diem-cau/billing/bank-statement';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { StatementRepository } from '../../data/money-in/statement.repository';
import { headerKeyOf, openStatement } from './read-statement-file';
import { ShowStatement } from './show-statement';

/** A person says how the bank writes; the next file with this header is read so by itself. */
@Injectable()
export class MapStatement {
  constructor(
    private readonly db: Database,
    private readonly statements: StatementRepository,
    private readonly show: ShowStatement,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string, { bank, account, mapping: given }: MapStatementInput): Promise<StatementDraft> {
    requirePermission(actor, 'billing.payments');
    const mapping = { ...given, columns: withoutAbsent(given.columns) } satisfies StatementMapping;
    const file = await this.db.as(actor, () => this.statements.draft(id));
    if (file === null) throw new AppError(BillingErrors.notFound);
    const headerKey = headerKeyOf(await openStatement(file.bytes), mapping);
    await this.db.as(actor, async () => {
      await this.statements.setMapping(id, { bank, account, mapping });
      if (headerKey.length > 10) await this.statements.saveMapping(actor.operatorId ?? '', { headerKey, bank, account, mapping }, { at: this.clock.now(), name: actor.name });
      await this.audit.record({ action: 'billing.statement_mapped', subjectType: 'bank_statement', subjectId: id, detail: { bank, account } });
    });
    return this.show.draft(actor, id);
  }
}

const withoutAbsent = (columns: MapStatementInput['mapping']['columns']): StatementMapping['columns'] => Object.fromEntries(Object.entries(columns).filter(([, position]) => position !== undefined));
