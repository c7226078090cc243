import { Injectable } from '@nestjs/common';
import type { StatementLine, StatementMapping } from '@diem-cau/billing/bank-statement';
import type { MoneyEvidence, StatementLineRow, StatementView } from '@diem-cau/billing/contracts';
import { Database, Prisma } from '@diem-cau/platform/database';
import { vndToJson } from '@diem-cau/shared/money';
import { found, orderBy, windowOf, type PageWindow } from '../list-sql';

interface Row {
  id: string; file_name: string; state: 'draft' | 'imported'; bank: string; account: string; kind: 'bank' | 'treasury'; from_day: string | null; to_day: string | null; opening_vnd: bigint | null; closing_vnd: bigint | null;
  credit_vnd: bigint; debit_vnd: bigint; line_count: number; known_count: number; matched_count: number; proposed_count: number; waiting_count: number; out_count: number;
  uploaded_at: Date; uploaded_by: string; imported_at: Date | null; imported_by: string | null; total: number;
}

export interface StatementFile { readonly bytes: Buffer; readonly hash: string; readonly bank: string; readonly account: string; readonly mapping: StatementMapping | null; readonly isConfirmed: boolean }
export interface SavedMapping { readonly headerKey: string; readonly bank: string; readonly account: string; readonly mapping: StatementMapping }
export interface StatementFacts {
  readonly kind: 'bank' | 'treasury'; readonly fromDay: string | null; readonly toDay: string | null; readonly openingVnd: bigint | null; readonly closingVnd: bigint | null;
  readonly creditVnd: bigint; readonly debitVnd: bigint; readonly lineCount: number; readonly knownCount: number;
}
export interface StatementCounts { readonly matched: number; readonly proposed: number; readonly waiting: number; readonly out: number }
export interface NewLine extends StatementLine { readonly id: string; readonly evidence: readonly MoneyEvidence[] }

const SORTS = { uploadedAt: 's.uploaded_at', fromDay: 's.from_day', bank: 's.bank' };
const COLUMNS = Prisma.sql`s.id::text, s.file_name, s.state, s.bank, s.account, s.kind, s.from_day::text, s.to_day::text, s.opening_vnd, s.closing_vnd, s.credit_vnd, s.debit_vnd, s.line_count, s.known_count,
  s.matched_count, s.proposed_count, s.waiting_count, s.out_count, s.uploaded_at, s.uploaded_by, s.imported_at, s.imported_by`;

/** Files of banks and treasuries, and what they told. */
@Injectable()
export class StatementRepository {
  constructor(private readonly db: Database) {}

  /** The same file put in again takes the place of its draft; drafts nobody came back to for a week are gone. */
  async addDraft(operatorId: string, s: { id: string; fileName: string; hash: string; bytes: Buffer; bank: string; account: string; mapping: StatementMapping | null; at: Date; byName: string }): Promise<void> {
    await this.db.tx.$executeRaw`delete from bill.bank_statement where state = 'draft' and (file_hash = ${s.hash} or uploaded_at < ${s.at}::timestamptz - interval '7 days')`;
    await this.db.tx.$executeRaw`
      insert into bill.bank_statement (id, operator_id, file_name, file_hash, file, state, bank, account, mapping, uploaded_at, uploaded_by)
      values (${s.id}::uuid, ${operatorId}::uuid, ${s.fileName}, ${s.hash}, ${s.bytes}, 'draft', ${s.bank}, ${s.account}, ${s.mapping === null ? null : JSON.stringify(s.mapping)}::jsonb, ${s.at}, ${s.byName})`;
  }

  /** The file of a draft; null where there is no such draft. */
  async draft(id: string): Promise<StatementFile | null> {
    const rows = await this.db.tx.$queryRaw<{ bytes: Uint8Array; hash: string; bank: string; account: string; mapping: StatementMapping | null; kind: string; is_confirmed: boolean }[]>`
      select s.file as bytes, s.file_hash as hash, s.bank, s.account, s.mapping, s.bank <> '' as is_confirmed from bill.bank_statement s where s.id = ${id}::uuid and s.state = 'draft'`;
    const [row] = rows;
    return row ? { bytes: Buffer.from(row.bytes), hash: row.hash, bank: row.bank, account: row.account, mapping: row.mapping, isConfirmed: row.is_confirmed } : null;
  }

  /** Holds the draft until commit; false where somebody imported or dropped it meanwhile. */
  async lockDraft(id: string): Promise<boolean> {
    return (await this.db.tx.$queryRaw<unknown[]>`select id from bill.bank_statement where id = ${id}::uuid and state = 'draft' for update`).length === 1;
  }

  async setMapping(id: string, { bank, account, mapping }: Omit<SavedMapping, 'headerKey'>): Promise<void> {
    await this.db.tx.$executeRaw`update bill.bank_statement set bank = ${bank}, account = ${account}, mapping = ${JSON.stringify(mapping)}::jsonb where id = ${id}::uuid and state = 'draft'`;
  }

  async drop(id: string): Promise<boolean> {
    return (await this.db.tx.$executeRaw`delete from bill.bank_statement where id = ${id}::uuid and state = 'draft'`) === 1;
  }

  async finish(id: string, facts: StatementFacts, counts: StatementCounts, by: { at: Date; name: string }): Promise<void> {
    await this.db.tx.$executeRaw`
      update bill.bank_statement set state = 'imported', file = null, kind = ${facts.kind}, from_day = ${facts.fromDay}::date, to_day = ${facts.toDay}::date, opening_vnd = ${facts.openingVnd}, closing_vnd = ${facts.closingVnd},
             credit_vnd = ${facts.creditVnd}, debit_vnd = ${facts.debitVnd}, line_count = ${facts.lineCount}, known_count = ${facts.knownCount}, matched_count = ${counts.matched}, proposed_count = ${counts.proposed},
             waiting_count = ${counts.waiting}, out_count = ${counts.out}, imported_at = ${by.at}, imported_by = ${by.name}
       where id = ${id}::uuid`;
  }

  /** Mappings that a person confirmed for one of these headers, the latest first. */
  async mappingsOf(headerKeys: readonly string[]): Promise<SavedMapping[]> {
    return this.db.tx.$queryRaw<SavedMapping[]>`
      select header_key as "headerKey", bank, account, mapping from bill.bank_mapping where header_key = any(${[...headerKeys]}::text[]) order by updated_at desc`;
  }

  async saveMapping(operatorId: string, { headerKey, bank, account, mapping }: SavedMapping, by: { at: Date; name: string }): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.bank_mapping (operator_id, header_key, bank, account, mapping, updated_at, updated_by)
      values (${operatorId}::uuid, ${headerKey}, ${bank}, ${account}, ${JSON.stringify(mapping)}::jsonb, ${by.at}, ${by.name})
      on conflict (operator_id, header_key) do update set bank = excluded.bank, account = excluded.account, mapping = excluded.mapping, updated_at = excluded.updated_at, updated_by = excluded.updated_by`;
  }

  /** Which of these keys another file of the account brought already. */
  async known(account: string, keys: readonly string[]): Promise<Set<string>> {
    const rows = await this.db.tx.$queryRaw<{ k: string }[]>`
      select l.dedupe_key as k from jsonb_array_elements_text(${JSON.stringify(keys)}::jsonb) x(k) join bill.bank_line l on l.account = ${account} and l.dedupe_key = x.k`;
    return new Set(rows.map(({ k }) => k));
  }

  async addLines(operatorId: string, statementId: string, account: string, source: 'bank' | 'treasury', lines: readonly NewLine[]): Promise<void> {
    if (lines.length === 0) return;
    const rows = lines.map((l) => [l.id, l.dedupeKey, l.row, l.day, l.amountVnd.toString(), l.balanceVnd?.toString() ?? null, l.text, l.counterparty, l.bankTxnId, l.budgetCode, l.evidence]);
    await this.db.tx.$executeRaw`
      insert into bill.bank_line (id, operator_id, statement_id, account, source, dedupe_key, file_row, day, amount_vnd, balance_vnd, text, counterparty, bank_txn_id, budget_code, evidence)
      select (l->>0)::uuid, ${operatorId}::uuid, ${statementId}::uuid, ${account}, ${source}, l->>1, (l->>2)::int, (l->>3)::date, (l->>4)::bigint, (l->>5)::bigint, l->>6, l->>7, l->>8, l->>9, l->10
        from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) l`;
  }

  async importedAs(hash: string): Promise<{ id: string; fileName: string; importedAt: string } | null> {
    const rows = await this.db.tx.$queryRaw<{ id: string; name: string; at: Date }[]>`
      select id::text, file_name as name, imported_at as at from bill.bank_statement where file_hash = ${hash} and state = 'imported' order by imported_at desc limit 1`;
    return rows[0] ? { id: rows[0].id, fileName: rows[0].name, importedAt: rows[0].at.toISOString() } : null;
  }

  async one(id: string): Promise<StatementView | null> {
    const rows = await this.db.tx.$queryRaw<Row[]>`select ${COLUMNS}, 1 as total from bill.bank_statement s where s.id = ${id}::uuid`;
    return rows[0] ? toView(rows[0]) : null;
  }

  async page(state: 'all' | 'draft' | 'imported', window: PageWindow): Promise<{ items: StatementView[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<Row[]>`
      select ${COLUMNS}, count(*) over ()::int as total from bill.bank_statement s
       where (${state} = 'all' or s.state = ${state}) and ${found(`core.search_key(s.file_name || ' ' || s.bank || ' ' || s.account)`, window.q)}
       ${orderBy(window.sort, SORTS, 's.uploaded_at desc, s.id')} ${windowOf(window)}`;
    return { items: rows.map(toView), total: rows[0]?.total ?? 0 };
  }

  /** Lines with where their money is now. */
  async lines(id: string, state: string, window: PageWindow): Promise<{ items: StatementLineRow[]; total: number }> {
    const rows = await this.db.tx.$queryRaw<(Omit<StatementLineRow, 'amountVnd' | 'balanceVnd'> & { amount: bigint; balance: bigint | null; total: number })[]>`
      select l.id::text, l.file_row as row, l.day::text, l.amount_vnd as amount, l.balance_vnd as balance, l.text, l.counterparty, l.budget_code as "budgetCode", l.bank_txn_id as "bankTxnId", l.evidence, s.state,
             count(*) over ()::int as total
        from bill.bank_line l
        cross join lateral (select case when l.amount_vnd < 0 then 'out' else coalesce((
            select coalesce(m.settled_as, case when m.proposal is null then 'waiting' else 'proposed' end) from bill.unmatched_money m
             where m.operator_id = l.operator_id and m.bank_line_id = l.id order by m.settled_at nulls first limit 1), 'matched') end as state) s
       where l.statement_id = ${id}::uuid and (${state} = 'all' or s.state = ${state}) and ${found('l.search', window.q)}
       ${orderBy(window.sort, { row: 'l.file_row', day: 'l.day', amountVnd: 'l.amount_vnd' }, 'l.file_row')} ${windowOf(window)}`;
    return { items: rows.map(({ amount, balance, total: _, ...row }) => ({ ...row, amountVnd: vndToJson(amount), balanceVnd: balance === null ? null : vndToJson(balance) })), total: rows[0]?.total ?? 0 };
  }
}

function toView(row: Row): StatementView {
  return {
    id: row.id, fileName: row.file_name, state: row.state, bank: row.bank, account: row.account, kind: row.kind, fromDay: row.from_day, toDay: row.to_day,
    openingVnd: row.opening_vnd === null ? null : vndToJson(row.opening_vnd), closingVnd: row.closing_vnd === null ? null : vndToJson(row.closing_vnd),
    creditVnd: vndToJson(row.credit_vnd), debitVnd: vndToJson(row.debit_vnd), lineCount: row.line_count, knownCount: row.known_count, matchedCount: row.matched_count, proposedCount: row.proposed_count,
    waitingCount: row.waiting_count, outCount: row.out_count, uploadedAt: row.uploaded_at.toISOString(), uploadedByName: row.uploaded_by, importedAt: row.imported_at?.toISOString() ?? null, importedByName: row.imported_by,
  };
}
