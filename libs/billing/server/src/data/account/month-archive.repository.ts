import { Injectable } from '@nestjs/common';
import type { MonthArchive } from '@diem-cau/billing/contracts';
import { Database } from '@diem-cau/platform/database';

export interface ArchiveRow {
  readonly id: string;
  readonly month: string;
  readonly state: Exclude<MonthArchive['state'], 'none'>;
  readonly documents: number;
  readonly made: number;
  readonly bytes: bigint;
  readonly askedAt: Date;
  readonly movedAt: Date;
  readonly byName: string;
}

export interface ArchivedDocument {
  readonly id: string;
  readonly series: string;
  readonly number: number;
  readonly buyerName: string;
}

/** The pack of a month, in parts of at most 1 MiB. */
@Injectable()
export class MonthArchiveRepository {
  constructor(private readonly db: Database) {}

  async ofMonth(month: string): Promise<ArchiveRow | null> {
    const rows = await this.db.tx.$queryRaw<ArchiveRow[]>`
      select id::text, month, state, documents, made, bytes, asked_at as "askedAt", moved_at as "movedAt", by_name as "byName" from bill.month_archive where month = ${month}`;
    return rows[0] ?? null;
  }

  async one(id: string): Promise<ArchiveRow | null> {
    const rows = await this.db.tx.$queryRaw<ArchiveRow[]>`
      select id::text, month, state, documents, made, bytes, asked_at as "askedAt", moved_at as "movedAt", by_name as "byName" from bill.month_archive where id = ${id}::uuid`;
    return rows[0] ?? null;
  }

  /** Asks anew; parts of the last one go. */
  async ask(operatorId: string, month: string, { id, at, byName }: { id: string; at: Date; byName: string }): Promise<void> {
    await this.db.tx.$executeRaw`delete from bill.month_archive_part p using bill.month_archive a where a.month = ${month} and p.archive_id = a.id`;
    await this.db.tx.$executeRaw`
      insert into bill.month_archive (operator_id, month, id, state, by_name, asked_at, moved_at) values (${operatorId}::uuid, ${month}, ${id}::uuid, 'queued', ${byName}, ${at}, ${at})
      on conflict (operator_id, month) do update set id = excluded.id, state = 'queued', by_name = excluded.by_name, asked_at = excluded.asked_at, moved_at = excluded.moved_at, documents = 0, made = 0, bytes = 0`;
  }

  /** From the start, whatever a killed worker left. Answers which attempt this is; null where it is done, or another was asked for meanwhile. */
  async begin(id: string, documents: number, at: Date): Promise<number | null> {
    const rows = await this.db.tx.$queryRaw<{ attempt: number }[]>`
      update bill.month_archive set state = 'running', attempt = attempt + 1, documents = ${documents}, made = 0, bytes = 0, moved_at = ${at} where id = ${id}::uuid and state <> 'done' returning attempt`;
    if (!rows[0]) return null;
    await this.db.tx.$executeRaw`delete from bill.month_archive_part where archive_id = ${id}::uuid`;
    return rows[0].attempt;
  }

  async addParts(operatorId: string, id: string, firstSeq: number, parts: readonly Uint8Array[]): Promise<void> {
    for (const [index, bytes] of parts.entries()) {
      await this.db.tx.$executeRaw`insert into bill.month_archive_part (operator_id, archive_id, seq, bytes) values (${operatorId}::uuid, ${id}::uuid, ${firstSeq + index}, ${bytes as Uint8Array<ArrayBuffer>})`;
    }
  }

  /** Holds the pack until the transaction ends. False where it is another attempt's, or another was asked for meanwhile. */
  async move(id: string, attempt: number, m: { state: 'running' | 'done'; made: number; bytes: number; at: Date }): Promise<boolean> {
    return (await this.db.tx.$executeRaw`update bill.month_archive set state = ${m.state}, made = ${m.made}, bytes = ${BigInt(m.bytes)}, moved_at = ${m.at} where id = ${id}::uuid and attempt = ${attempt}`) === 1;
  }

  async part(id: string, seq: number): Promise<Uint8Array | null> {
    const rows = await this.db.tx.$queryRaw<{ bytes: Uint8Array }[]>`select bytes from bill.month_archive_part where archive_id = ${id}::uuid and seq = ${seq}`;
    return rows[0]?.bytes ?? null;
  }

  /** Every document issued for the month, replaced ones too: all of them are papers of the month. */
  async documents(month: string): Promise<ArchivedDocument[]> {
    return this.db.tx.$queryRaw<ArchivedDocument[]>`
      select id::text, series, number, buyer_name as "buyerName" from bill.invoice where through_month = ${month} and state = 'issued' order by series, number`;
  }
}
