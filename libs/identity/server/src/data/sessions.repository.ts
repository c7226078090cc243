import { Injectable } from '@nestjs/common';
import { newId } from '@diem-cau/shared/ids';
import { hashToken, newToken } from '../crypto/tokens';
import type { Client } from '../domain/client';
import { AuthDatabase } from './auth-database';

export interface OpenSession {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly ip: string | null;
  readonly userAgent: string | null;
}

export interface HalfSignIn {
  readonly id: string;
  readonly personId: string;
  readonly step: 'totp' | 'enroll_totp';
}

/** Hours that a session lives at most; 30 idle minutes end it sooner (ctx.identify). */
export const SESSION_HOURS = 12;

@Injectable()
export class SessionsRepository {
  constructor(private readonly auth: AuthDatabase) {}

  /** @returns the token, which is stored nowhere */
  async open(session: { personId: string; postId: string | null; mfa: boolean; client: Client }): Promise<string> {
    const token = newToken();
    await this.auth.rows(
      `insert into auth.session (id, token_hash, person_id, post_id, mfa, ip, user_agent, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, now() + make_interval(hours => $8))`,
      [newId(), hashToken(token), session.personId, session.postId, session.mfa, session.client.ip, session.client.userAgent?.slice(0, 300) ?? null, SESSION_HOURS],
    );
    return token;
  }

  /** A new token for the same session: the old one is worth nothing from now on. Its end does not move. */
  async rotate(id: string, change: { postId?: string; mfa?: true }): Promise<string> {
    const token = newToken();
    await this.auth.rows(
      `update auth.session set token_hash = $2, post_id = coalesce($3, post_id), mfa = mfa or $4, last_seen_at = now(), updated_at = now() where id = $1`,
      [id, hashToken(token), change.postId ?? null, change.mfa ?? false],
    );
    return token;
  }

  async hadSecondFactor(id: string): Promise<boolean> {
    return (await this.auth.first<{ mfa: boolean }>('select mfa from auth.session where id = $1', [id]))?.mfa ?? false;
  }

  listOf(personId: string): Promise<OpenSession[]> {
    return this.auth.rows<OpenSession>(
      `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", ip, user_agent as "userAgent" from auth.session
        where person_id = $1 and expires_at > now() and last_seen_at > now() - interval '30 minutes' order by last_seen_at desc`,
      [personId],
    );
  }

  /** False where the person has no such session. */
  async end(personId: string, id: string): Promise<boolean> {
    return (await this.auth.first('delete from auth.session where id = $1 and person_id = $2 returning id', [id, personId])) !== undefined;
  }

  /** Ends every session and every half-done sign-in of a person. */
  async endAllOf(personId: string): Promise<void> {
    await this.auth.rows('delete from auth.session where person_id = $1', [personId]);
    await this.auth.rows('delete from auth.half_sign_in where person_id = $1', [personId]);
  }

  async endAllInPost(postId: string): Promise<void> {
    await this.auth.rows('delete from auth.session where post_id = $1', [postId]);
  }

  async forgetDead(): Promise<void> {
    await this.auth.rows(`delete from auth.session where expires_at < now() or last_seen_at < now() - interval '30 minutes'`);
    await this.auth.rows('delete from auth.half_sign_in where expires_at < now()');
  }

  async openHalf(personId: string, step: HalfSignIn['step']): Promise<string> {
    const token = newToken();
    await this.auth.rows('insert into auth.half_sign_in (id, token_hash, person_id, step) values ($1, $2, $3, $4)', [newId(), hashToken(token), personId, step]);
    return token;
  }

  halfByToken(token: string): Promise<HalfSignIn | undefined> {
    return this.auth.first<HalfSignIn>(
      `select h.id, h.person_id as "personId", h.step from auth.half_sign_in h join auth.person p on p.id = h.person_id and p.disabled_at is null
        where h.token_hash = $1 and h.expires_at > now()`,
      [hashToken(token)],
    );
  }

  /** False where it was finished meanwhile: it leads to one session only. */
  async finishHalf(id: string): Promise<boolean> {
    return (await this.auth.first('delete from auth.half_sign_in where id = $1 returning id', [id])) !== undefined;
  }
}
