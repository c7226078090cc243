import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { BillingErrors } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { StatementRepository } from '../../data/money-in/statement.repository';

/** A draft that nobody wants; what was imported stays. */
@Injectable()
export class DropStatement {
  constructor(
    private readonly db: Database,
    private readonly statements: StatementRepository,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
  ) {}

  execute(actor: Actor, id: string): Promise<{ dropped: true }> {
    requirePermission(actor, 'billing.payments');
    return this.db.as(actor, async () => {
      const statement = await this.statements.one(id);
      if (statement === null) throw new AppError(BillingErrors.notFound);
      if (!(await this.statements.drop(id))) throw new AppError(BillingErrors.statementImported);
      await this.audit.record({ action: 'billing.statement_dropped', subjectType: 'bank_statement', subjectId: id, detail: { fileName: statement.fileName } });
      return { dropped: true } as const;
    });
  }
}
