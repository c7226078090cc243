import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { seal, unseal } from '../crypto/secret-box';
import { hashBackupCode } from '../crypto/tokens';
import { AuthDatabase } from './auth-database';

export interface SecondFactor {
  readonly secret: Uint8Array;
  readonly confirmed: boolean;
  readonly lastStep: number;
  /** The database's clock, seconds since 1970: every process judges a code by the same time. */
  readonly nowSeconds: number;
}

@Injectable()
export class SecondFactorsRepository {
  constructor(
    private readonly auth: AuthDatabase,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'AUTH_SECRET'>,
  ) {}

  async of(personId: string): Promise<SecondFactor | null> {
    const row = await this.auth.first<{ sealed: string; confirmed: boolean; last: number; now: number }>(
      `select secret_sealed as sealed, confirmed_at is not null as confirmed, last_step::float8 as last, extract(epoch from now())::float8 as now
         from auth.second_factor where person_id = $1`,
      [personId],
    );
    return row ? { secret: await unseal(row.sealed, this.config.AUTH_SECRET), confirmed: row.confirmed, lastStep: row.last, nowSeconds: row.now } : null;
  }

  async isConfirmed(personId: string): Promise<boolean> {
    return (await this.auth.first('select 1 from auth.second_factor where person_id = $1 and confirmed_at is not null', [personId])) !== undefined;
  }

  /** A new secret that waits for its first code. Never replaces a confirmed one. */
  async start(personId: string, secret: Uint8Array): Promise<void> {
    await this.auth.rows(
      `insert into auth.second_factor as f (person_id, secret_sealed) values ($1, $2)
       on conflict (person_id) do update set secret_sealed = excluded.secret_sealed, last_step = 0, created_at = now() where f.confirmed_at is null`,
      [personId, await seal(secret, this.config.AUTH_SECRET)],
    );
  }

  /** Takes a step once: false where another request took it, or a later one, first. */
  async takeStep(personId: string, step: number): Promise<boolean> {
    const row = await this.auth.first('update auth.second_factor set last_step = $2 where person_id = $1 and last_step < $2 returning person_id', [personId, step]);
    return row !== undefined;
  }

  async confirm(personId: string, backupCodes: readonly string[]): Promise<void> {
    await this.auth.rows('update auth.second_factor set confirmed_at = now() where person_id = $1', [personId]);
    await this.auth.rows('delete from auth.backup_code where person_id = $1', [personId]);
    await this.auth.rows('insert into auth.backup_code (person_id, code_hash) select $1, unnest($2::text[])', [
      personId,
      backupCodes.map((code) => hashBackupCode(code, this.config.AUTH_SECRET)),
    ]);
  }

  /** Takes a backup code once. */
  async takeBackupCode(personId: string, code: string): Promise<boolean> {
    const row = await this.auth.first(
      'update auth.backup_code set used_at = now() where person_id = $1 and code_hash = $2 and used_at is null returning person_id',
      [personId, hashBackupCode(code, this.config.AUTH_SECRET)],
    );
    return row !== undefined;
  }

  async remove(personId: string): Promise<void> {
    await this.auth.rows('delete from auth.backup_code where person_id = $1', [personId]);
    await this.auth.rows('delete from auth.second_factor where person_id = $1', [personId]);
  }
}
