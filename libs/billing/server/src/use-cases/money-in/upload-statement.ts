import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import type { StatementDraft } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { StatementRepository } from '../../data/money-in/statement.repository';
import { accountIn, guessMapping, headerKeysOf, onThisFile, openStatement } from './read-statement-file';
import { ShowStatement } from './show-statement';

/** Keeps a file as a draft, mapped as the last file with its header was, else by a guess. Nothing of it counts before it is imported. */
@Injectable()
export class UploadStatement {
  constructor(
    private readonly db: Database,
    private readonly statements: StatementRepository,
    private readonly show: ShowStatement,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, fileName: string, bytes: Buffer): Promise<StatementDraft> {
    requirePermission(actor, 'billing.payments');
    const rows = await openStatement(bytes);
    const id = newId();
    const hash = createHash('sha256').update(bytes).digest('hex');
    await this.db.as(actor, async () => {
      const [saved] = await this.statements.mappingsOf(headerKeysOf(rows));
      const account = accountIn(rows) ?? saved?.account ?? '';
      const mapping = saved ? onThisFile(rows, saved.headerKey, saved.mapping) : guessMapping(rows);
      const name = fileName.replace(/[\u0000-\u001f/\\]/g, ' ').trim().slice(0, 200) || 'sao-ke';
      await this.statements.addDraft(actor.operatorId ?? '', { id, fileName: name, hash, bytes, bank: saved?.bank ?? '', account, mapping, at: this.clock.now(), byName: actor.name });
      await this.audit.record({ action: 'billing.statement_uploaded', subjectType: 'bank_statement', subjectId: id, detail: { fileName: name, hash } });
    });
    return this.show.draft(actor, id);
  }
}
