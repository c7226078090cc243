import { Injectable } from '@nestjs/common';
import { AuthDatabase } from './auth-database';

export interface Person {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: 'vi' | 'en';
  readonly disabled: boolean;
}

export interface Contact {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly mfaEnrolled: boolean;
  readonly hasPassword: boolean;
}

const PERSON = `select p.id, p.username, p.name, p.email, p.phone, p.locale, p.disabled_at is not null as disabled from auth.person p`;

@Injectable()
export class PeopleRepository {
  constructor(private readonly auth: AuthDatabase) {}

  byId(id: string): Promise<Person | undefined> {
    return this.auth.first<Person>(`${PERSON} where p.id = $1`, [id]);
  }

  byUsername(username: string): Promise<Person | undefined> {
    return this.auth.first<Person>(`${PERSON} where p.username = $1`, [username]);
  }

  async passwordHash(personId: string): Promise<string | null> {
    const row = await this.auth.first<{ hash: string }>('select password_hash as hash from auth.credential where person_id = $1', [personId]);
    return row?.hash ?? null;
  }

  async setPassword(personId: string, hash: string): Promise<void> {
    await this.auth.rows(
      `insert into auth.credential (person_id, password_hash) values ($1, $2)
       on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now()`,
      [personId, hash],
    );
  }

  async contactsOf(personIds: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
    const rows = await this.auth.rows<Contact>(
      `select p.id, p.email, p.phone, f.confirmed_at is not null as "mfaEnrolled", c.person_id is not null as "hasPassword"
         from auth.person p left join auth.second_factor f on f.person_id = p.id left join auth.credential c on c.person_id = p.id
        where p.id = any($1::uuid[])`,
      [personIds],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** False where the username belongs to somebody. */
  async add(person: { id: string; username: string; name: string; phone: string | null; email: string | null }): Promise<boolean> {
    const row = await this.auth.first(
      'insert into auth.person (id, username, name, phone, email) values ($1, $2, $3, $4, $5) on conflict (username) do nothing returning id',
      [person.id, person.username, person.name, person.phone, person.email],
    );
    return row !== undefined;
  }

  /** Undefined leaves a field as it is, null clears it. */
  async edit(id: string, change: { name?: string; phone?: string | null; email?: string | null; locale?: 'vi' | 'en' }): Promise<void> {
    await this.auth.rows(
      `update auth.person set name = coalesce($2, name), phone = case when $3 then $4 else phone end,
              email = case when $5 then $6 else email end, locale = coalesce($7, locale), updated_at = now() where id = $1`,
      [id, change.name ?? null, change.phone !== undefined, change.phone ?? null, change.email !== undefined, change.email ?? null, change.locale ?? null],
    );
  }

  async note(personId: string, kind: string, ip: string | null): Promise<void> {
    await this.auth.rows('insert into auth.event (person_id, kind, ip) values ($1, $2, $3)', [personId, kind, ip]);
  }
}
