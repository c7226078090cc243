import { Injectable } from '@nestjs/common';
import { Database, sqlState } from '@diem-cau/platform/database';
import type { Interval } from '../domain/interval';

export interface BookingSubject {
  readonly kind: 'endpoint' | 'person';
  readonly id: string;
}

export interface BusyRow {
  readonly kind: 'endpoint' | 'person';
  readonly subjectId: string;
  readonly from: Date;
  readonly to: Date;
  /** Null where the meeting is another unit's. */
  readonly meetingTitle: string | null;
}

const EXCLUSION_VIOLATION = '23P01';

/** Endpoints and people are taken for a time; the exclusion constraint has the last word. */
@Injectable()
export class BookingRepository {
  constructor(private readonly db: Database) {}

  /** Who asks for the same endpoint or person at once waits here, in one order for all: no deadlock, and a clean answer. */
  async lock(subjects: readonly BookingSubject[]): Promise<void> {
    const ids = subjects.map(({ id }) => id).sort();
    await this.db.tx.$queryRaw`
      select count(pg_advisory_xact_lock(hashtextextended(id, 3)))::int from (select unnest(${ids}::text[]) as id order by 1) s`;
  }

  async busy(subjects: readonly BookingSubject[], { from, to }: Interval, exceptMeetingId: string | null): Promise<BusyRow[]> {
    const rows: BusyRow[] = [];
    for (const kind of ['endpoint', 'person'] as const) {
      const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
      if (ids.length === 0) continue;
      const taken = await this.db.tx.$queryRaw<Omit<BusyRow, 'kind'>[]>`
        select subject_id as "subjectId", starts_at as "from", ends_at as "to", meeting_title as "meetingTitle"
          from ctx.busy(${kind}, ${ids}::uuid[], ${from}, ${to}, ${exceptMeetingId}::uuid)`;
      rows.push(...taken.map((row) => ({ kind, ...row })));
    }
    return rows;
  }

  /** Books all of them or none. @returns false where the database refuses one */
  async replace(tenantId: string, meetingId: string, subjects: readonly BookingSubject[], { from, to }: Interval): Promise<boolean> {
    const { tx } = this.db;
    await this.release(meetingId);
    await tx.$executeRaw`savepoint booking`;
    try {
      await tx.$executeRaw`
        insert into meet.booking (tenant_id, meeting_id, kind, subject_id, during)
        select ${tenantId}::uuid, ${meetingId}::uuid, s.kind, s.id, tstzrange(${from}, ${to})
          from jsonb_to_recordset(${JSON.stringify(subjects)}::jsonb) as s(kind text, id uuid) order by s.id`;
      return true;
    } catch (error) {
      if (sqlState(error) !== EXCLUSION_VIOLATION) throw error;
      await tx.$executeRaw`rollback to savepoint booking`;
      return false;
    }
  }

  async release(meetingId: string): Promise<void> {
    await this.db.tx.$executeRaw`delete from meet.booking where meeting_id = ${meetingId}::uuid`;
  }

  /** A meeting that ends early gives its endpoints back. */
  async endAt(meetingId: string, endedAt: Date): Promise<void> {
    await this.db.tx.$executeRaw`
      update meet.booking set during = tstzrange(lower(during), ${endedAt}::timestamptz)
       where meeting_id = ${meetingId}::uuid and during @> ${endedAt}::timestamptz and lower(during) < ${endedAt}::timestamptz`;
    await this.db.tx.$executeRaw`delete from meet.booking where meeting_id = ${meetingId}::uuid and lower(during) >= ${endedAt}::timestamptz`;
  }
}
