import { Injectable } from '@nestjs/common';
import { IdentityErrors } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { HeldPostsRepository } from '../data/held-posts.repository';
import { SessionsRepository } from '../data/sessions.repository';
import { SessionTrail } from './session-trail';

/** Puts the session into another post of the person. The token changes: what was opened in the old post ends with it. */
@Injectable()
export class ChoosePost {
  constructor(
    private readonly posts: HeldPostsRepository,
    private readonly sessions: SessionsRepository,
    private readonly trail: SessionTrail,
  ) {}

  /** @returns the cookie's new value */
  async execute(actor: Actor, postId: string, ip: string): Promise<string> {
    if (actor.personId === null || actor.sessionId === null) throw new AppError(PlatformErrors.unauthenticated);
    const post = (await this.posts.activeOf(actor.personId)).find(({ id }) => id === postId);
    if (!post) throw new AppError(PlatformErrors.notFound);
    if (post.mfaRequired && !(await this.sessions.hadSecondFactor(actor.sessionId))) throw new AppError(IdentityErrors.secondFactorNeeded);
    const token = await this.sessions.rotate(actor.sessionId, { postId });
    await this.trail.recordAs(token, 'session.post_chosen', ip);
    return token;
  }
}
