import { Injectable } from '@nestjs/common';
import { hashToken, newToken } from '../crypto/tokens';
import { AuthDatabase } from './auth-database';

@Injectable()
export class ResetTokensRepository {
  constructor(private readonly auth: AuthDatabase) {}

  /** @param minutes how long the link lives; older links of the person die */
  async make(personId: string, minutes: number, madeByPostId: string | null): Promise<{ token: string; expiresAt: Date }> {
    const token = newToken();
    await this.killAllOf(personId);
    const row = await this.auth.first<{ expiresAt: Date }>(
      `insert into auth.reset_token (token_hash, person_id, expires_at, made_by_post_id)
       values ($1, $2, now() + make_interval(mins => $3), $4) returning expires_at as "expiresAt"`,
      [hashToken(token), personId, minutes, madeByPostId],
    );
    if (!row) throw new Error('no reset token was written');
    return { token, expiresAt: row.expiresAt };
  }

  /** Whose link it is, while it is good. */
  ownerOf(token: string): Promise<{ personId: string; username: string } | undefined> {
    return this.auth.first(
      `select t.person_id as "personId", p.username from auth.reset_token t join auth.person p on p.id = t.person_id and p.disabled_at is null
        where t.token_hash = $1 and t.used_at is null and t.expires_at > now()`,
      [hashToken(token)],
    );
  }

  /** True for the one request that uses the link. */
  async use(token: string): Promise<boolean> {
    const row = await this.auth.first(
      'update auth.reset_token set used_at = now() where token_hash = $1 and used_at is null and expires_at > now() returning person_id',
      [hashToken(token)],
    );
    return row !== undefined;
  }

  async killAllOf(personId: string): Promise<void> {
    await this.auth.rows('update auth.reset_token set used_at = now() where person_id = $1 and used_at is null', [personId]);
  }
}
