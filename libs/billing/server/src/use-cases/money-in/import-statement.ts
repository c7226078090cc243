import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { readStatement, type Statement } from '@diem-cau/billing/bank-statement';
import { BillingErrors, type StatementView } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, serviceDayOf, type Clock } from '@diem-cau/shared/time';
import { MatchingRepository } from '../../data/money-in/matching.repository';
import { MoneyInWriterRepository, type By } from '../../data/money-in/money-in-writer.repository';
import { StatementRepository, type StatementFile } from '../../data/money-in/statement.repository';
import { asPayments, asWaiting } from '../../domain/money-in/written-match';
import type { Match } from '../../domain/money-in/match-money';
import { FindMatches } from './find-matches';
import { openStatement } from './read-statement-file';
import { RematchMoney } from './rematch-money';

/** Longest that an import may hold the payers: 50,000 lines. */
const IMPORT_MS = 120_000;
/** Written and checked in one go: one statement may last five seconds. */
const LINES_AT_ONCE = 2_000;

/**
 * Takes a draft in: whole or not at all, in one transaction. Lines that another file brought count once; what is sure is paid, the
 * rest waits for a person. A file that does not add up is refused.
 */
@Injectable()
export class ImportStatement {
  constructor(
    private readonly db: Database,
    private readonly statements: StatementRepository,
    private readonly matching: MatchingRepository,
    private readonly writer: MoneyInWriterRepository,
    private readonly find: FindMatches,
    private readonly rematch: RematchMoney,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, id: string): Promise<StatementView> {
    requirePermission(actor, 'billing.payments');
    const file = await this.db.as(actor, () => this.draftOf(id));
    const statement = await this.sound(file);
    return this.db.as(actor, () => this.take(actor, id, file, statement), { timeoutMs: IMPORT_MS });
  }

  private async draftOf(id: string): Promise<StatementFile> {
    const file = await this.statements.draft(id);
    if (file) return file;
    throw new AppError((await this.statements.one(id)) === null ? BillingErrors.notFound : BillingErrors.statementImported);
  }

  /** The lines of a file without a fault. */
  private async sound({ bytes, mapping, account, isConfirmed }: StatementFile): Promise<Statement> {
    if (mapping === null || account === '' || !isConfirmed) throw new AppError(BillingErrors.statementUnmapped);
    const { statement, faults } = readStatement(await openStatement(bytes), mapping);
    const [fault] = faults;
    if (fault) throw new AppError(BillingErrors.statementFaulty, { code: fault.code, row: fault.row ?? 0, value: fault.value ?? '' });
    if ((statement.toDay ?? '') > serviceDayOf(this.clock.now())) throw new AppError(BillingErrors.statementDayInFuture);
    return statement;
  }

  private async take(actor: Actor, id: string, { mapping, account }: StatementFile, statement: Statement): Promise<StatementView> {
    if (!(await this.statements.lockDraft(id))) throw new AppError(BillingErrors.statementImported);
    await this.matching.lockAllPayers();
    const [operatorId, kind] = [actor.operatorId ?? '', mapping?.kind ?? 'bank'];
    const waitedBefore = await this.rematch.waitingNow();
    const known = await this.statements.known(account, statement.lines.map(({ dedupeKey }) => dedupeKey));
    const lines = statement.lines.filter(({ dedupeKey }) => !known.has(dedupeKey)).map((line) => ({ ...line, id: newId() }));
    const money = lines.filter(({ amountVnd }) => amountVnd > 0n).map((line) => ({ ...line, key: line.id, source: kind }));
    const matches = new Map((await this.find.execute(money)).map((match) => [match.key, match]));
    const by: By = { at: this.clock.now(), postId: actor.postId, name: actor.name };

    for (let at = 0; at < lines.length; at += LINES_AT_ONCE) {
      const some = lines.slice(at, at + LINES_AT_ONCE);
      const told = some.flatMap((line) => { const match = matches.get(line.id); return match ? [{ line, match }] : []; });
      await this.statements.addLines(operatorId, id, account, kind, some.map((line) => ({ ...line, evidence: matches.get(line.id)?.evidence ?? [] })));
      await this.writer.addPayments(operatorId, told.filter(({ match }) => match.state === 'matched').flatMap(({ line, match }) => asPayments(match.parts, { receivedOn: line.day, evidence: match.evidence, bankLineId: line.id, moneyId: null })), by);
      await this.writer.addWaiting(operatorId, told.filter(({ match }) => match.state !== 'matched').map(({ line, match }) => asWaiting(match, { amountVnd: line.amountVnd, receivedOn: line.day, bankLineId: line.id })), by.at);
      await this.writer.checkSoFar();
    }

    // What this file paid is no longer to be proposed for what waited.
    await this.rematch.proposeFor(waitedBefore);
    const inState = (wanted: Match['state']): number => [...matches.values()].filter(({ state }) => state === wanted).length;
    const counts = { matched: inState('matched'), proposed: inState('proposed'), waiting: inState('waiting'), out: lines.length - money.length };
    await this.statements.finish(id, { ...statement, kind, lineCount: statement.lines.length, knownCount: statement.lines.length - lines.length }, counts, by);
    await this.audit.record({ action: 'billing.statement_imported', subjectType: 'bank_statement', subjectId: id, detail: { account, lines: statement.lines.length, new: lines.length, ...counts } });
    const view = await this.statements.one(id);
    if (view === null) throw new AppError(BillingErrors.notFound);
    return view;
  }
}
