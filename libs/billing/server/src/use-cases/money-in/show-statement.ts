import { Injectable } from '@nestjs/common';
import type { StatementReading } from '@diem-cau/billing/bank-statement';
import { BillingErrors, type StatementDraft, type StatementLineRow, type StatementView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import type { PageWindow } from '../../data/list-sql';
import { StatementRepository } from '../../data/money-in/statement.repository';
import { headOf, linesShown, openStatement, readWith } from './read-statement-file';

/** Statements that were put in, and a draft as the product understands it. */
@Injectable()
export class ShowStatement {
  constructor(
    private readonly db: Database,
    private readonly statements: StatementRepository,
  ) {}

  page(actor: Actor, state: 'all' | 'draft' | 'imported', window: PageWindow): Promise<{ items: StatementView[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, () => this.statements.page(state, window));
  }

  one(actor: Actor, id: string): Promise<StatementView> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      const statement = await this.statements.one(id);
      if (statement === null) throw new AppError(BillingErrors.notFound);
      return statement;
    });
  }

  lines(actor: Actor, id: string, state: string, window: PageWindow): Promise<{ items: StatementLineRow[]; total: number }> {
    requirePermission(actor, 'billing.read');
    return this.db.as(actor, async () => {
      if ((await this.statements.one(id)) === null) throw new AppError(BillingErrors.notFound);
      return this.statements.lines(id, state, window);
    });
  }

  async draft(actor: Actor, id: string): Promise<StatementDraft> {
    requirePermission(actor, 'billing.payments');
    const file = await this.db.as(actor, async () => {
      const statement = await this.statements.one(id);
      if (statement === null) throw new AppError(BillingErrors.notFound);
      const draft = await this.statements.draft(id);
      if (draft === null) throw new AppError(BillingErrors.statementImported);
      return draft;
    });
    const rows = await openStatement(file.bytes);
    const reading = readWith(rows, file.mapping);
    return this.db.as(actor, async () => {
      const statement = await this.statements.one(id);
      if (statement === null) throw new AppError(BillingErrors.notFound);
      const knownCount = reading && file.account !== '' ? (await this.statements.known(file.account, reading.statement.lines.map(({ dedupeKey }) => dedupeKey))).size : 0;
      return {
        statement: { ...statement, ...factsOf(reading), knownCount, kind: file.mapping?.kind ?? 'bank' }, head: headOf(rows), mapping: file.mapping,
        mappingIs: file.mapping === null ? 'missing' : file.isConfirmed ? 'confirmed' : 'guessed',
        lines: linesShown(reading), faults: [...(reading?.faults ?? [])], sameFile: await this.statements.importedAs(file.hash),
      };
    });
  }
}

function factsOf(reading: StatementReading | null): Partial<StatementView> {
  if (!reading) return {};
  const { fromDay, toDay, openingVnd, closingVnd, creditVnd, debitVnd, lines } = reading.statement;
  return {
    fromDay, toDay, openingVnd: openingVnd === null ? null : Number(openingVnd), closingVnd: closingVnd === null ? null : Number(closingVnd), creditVnd: Number(creditVnd), debitVnd: Number(debitVnd),
    lineCount: lines.length, outCount: lines.filter(({ amountVnd }) => amountVnd < 0n).length,
  };
}
