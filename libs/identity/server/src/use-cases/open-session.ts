import { Injectable } from '@nestjs/common';
import { IdentityErrors, type SignInStep } from '@diem-cau/identity/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { HeldPostsRepository } from '../data/held-posts.repository';
import { SessionsRepository } from '../data/sessions.repository';
import type { Client } from '../domain/client';
import { stepAfterProof } from '../domain/next-step';
import { SessionTrail } from './session-trail';

export interface SignedIn {
  readonly step: SignInStep['step'];
  /** The cookie's new value. */
  readonly token: string;
}

/** Last act of every sign-in: a session in the only post, or one that still has to choose. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly posts: HeldPostsRepository,
    private readonly sessions: SessionsRepository,
    private readonly trail: SessionTrail,
  ) {}

  async execute(personId: string, mfa: boolean, client: Client): Promise<SignedIn> {
    const posts = await this.posts.activeOf(personId);
    const [only] = posts;
    if (!only) throw new AppError(IdentityErrors.noPost);
    const token = await this.sessions.open({ personId, postId: posts.length === 1 ? only.id : null, mfa, client });
    await this.trail.recordAs(token, 'session.signed_in', client.ip);
    return { step: stepAfterProof(posts), token };
  }
}
