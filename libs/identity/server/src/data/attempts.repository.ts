import { Injectable } from '@nestjs/common';
import { AuthDatabase } from './auth-database';

const PER_SUBJECT = 5;
const PER_ADDRESS = 50;

export type Attempt = { readonly id: string } | { readonly lockedMinutes: number };

/** Counts wrong attempts in the database: 5 an account and 50 an address within 15 minutes, over all processes. */
@Injectable()
export class AttemptsRepository {
  constructor(private readonly auth: AuthDatabase) {}

  /** Writes the attempt down before it is judged, so that parallel guesses count each other. */
  async take(subject: string, ip: string): Promise<Attempt> {
    return this.auth.together(async () => {
      await this.auth.rows(`select pg_advisory_xact_lock(hashtextextended('attempt:' || $1, 0))`, [subject]);
      await this.auth.rows(`select pg_advisory_xact_lock(hashtextextended('address:' || $1, 0))`, [ip]);
      const count = await this.auth.first<{ own: number; address: number; minutes: number }>(
        `with recent as (select * from auth.attempt where at > now() - interval '15 minutes' and (subject = $1 or ip = $2)),
              last_right as (select coalesce(max(at), '-infinity') as at from recent where subject = $1 and succeeded),
              wrong as (select * from recent where not succeeded)
         select count(*) filter (where subject = $1 and at > (select at from last_right))::int as own,
                count(*) filter (where ip = $2)::int as address,
                greatest(1, ceil(extract(epoch from min(at) + interval '15 minutes' - now()) / 60))::int as minutes
           from wrong`,
        [subject, ip],
      );
      if (count && (count.own >= PER_SUBJECT || count.address >= PER_ADDRESS)) return { lockedMinutes: count.minutes };
      const row = await this.auth.first<{ id: string }>('insert into auth.attempt (subject, ip) values ($1, $2) returning id::text', [subject, ip]);
      return { id: row?.id ?? '' };
    });
  }

  async succeed(id: string): Promise<void> {
    await this.auth.rows('update auth.attempt set succeeded = true where id = $1', [id]);
  }

  /** Counts what is limited but not wrong in itself, as asking for a reset mail. */
  async note(subject: string, ip: string): Promise<void> {
    await this.auth.rows('insert into auth.attempt (subject, ip, succeeded) values ($1, $2, true)', [subject, ip]);
  }

  /** How often a subject was tried within the hour. */
  async countWithinHour(subject: string): Promise<number> {
    const row = await this.auth.first<{ n: number }>(`select count(*)::int as n from auth.attempt where subject = $1 and at > now() - interval '1 hour'`, [subject]);
    return row?.n ?? 0;
  }

  /** Attempts are kept for 30 days: a record of who tried, not a dossier. */
  async forgetOld(): Promise<void> {
    await this.auth.rows(`delete from auth.attempt where at < now() - interval '30 days'`);
  }
}
