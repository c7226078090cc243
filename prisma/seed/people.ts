import { existsSync, renameSync, writeFileSync } from 'node:fs';
import type pg from 'pg';
import { hashPassword } from '@diem-cau/identity/server';
import { newId } from '@diem-cau/shared/ids';
import { addMonths, type BillingMonth, firstDay } from '@diem-cau/shared/time';
import { operatorIds } from './operators';
import { PEOPLE, type PersonToSeed } from './people-list';
import { readablePassword } from './readable-password';
import { insertRows, isDone, markDone, together } from './topic';
import { unitIds } from './units';

const TOPIC = 'people';

/**
 * People with their posts and passwords made now. The passwords are in the accounts file and nowhere else in clear text:
 * where the file is gone, the accounts of the demonstration get new ones.
 */
export async function seedPeople(client: pg.Client, accountsFile: string, month: BillingMonth): Promise<void> {
  const known = await isDone(client, TOPIC);
  if (known && existsSync(accountsFile)) return;
  const passwords = new Map(PEOPLE.map(({ username }) => [username, readablePassword()]));
  await together(client, async () => {
    if (!known) {
      await insertPeople(client, month);
      await markDone(client, TOPIC);
    }
    for (const [username, password] of passwords) {
      await client.query(
        `insert into auth.credential (person_id, password_hash) select id, $2 from auth.person where username = $1
         on conflict (person_id) do update set password_hash = excluded.password_hash, changed_at = now()`,
        [username, await hashPassword(password)],
      );
    }
    await writeAccounts(client, accountsFile, passwords);
  });
  renameSync(`${accountsFile}.new`, accountsFile);
}

async function insertPeople(client: pg.Client, month: BillingMonth): Promise<void> {
  const [unit, operator] = [await unitIds(client), await operatorIds(client)];
  const startsOn = firstDay(addMonths(month, -2));
  const people = PEOPLE.map((person, index) => ({ ...person, id: newId(), phone: `0900 000 ${String(index + 1).padStart(3, '0')}` }));
  const now = new Date();
  await insertRows(client, 'auth.person', people.map(({ id, username, name, phone }) => ({ id, username, name, phone, locale: 'vi', created_at: now, updated_at: now })));
  await insertRows(
    client,
    'core.post',
    people.flatMap((person) =>
      person.posts.map(({ role, title, of }) => ({
        id: newId(),
        person_id: person.id,
        tenant_id: 'unit' in of ? unit(of.unit) : null,
        operator_id: 'operator' in of ? operator(of.operator) : null,
        role,
        title,
        person_name: person.name,
        username: person.username,
        mfa_required: false,
        starts_on: startsOn,
        created_at: now,
      })),
    ),
  );
}

async function writeAccounts(client: pg.Client, file: string, passwords: ReadonlyMap<string, string>): Promise<void> {
  const { rows } = await client.query<{ code: string; name: string }>(
    'select code, full_name as name from core.tenant_version union all select code, name from core.operator',
  );
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  const accounts = PEOPLE.map((person) => ({
    role: person.posts[0]?.role,
    username: person.username,
    password: passwords.get(person.username),
    unit: unitsOf(person).map((code) => names.get(code) ?? code).join('; '),
  }));
  writeFileSync(`${file}.new`, `${JSON.stringify({ accounts }, null, 2)}\n`, { mode: 0o600 });
}

const unitsOf = ({ posts }: PersonToSeed): string[] => posts.map(({ of }) => ('unit' in of ? of.unit : of.operator));
