import { Inject, Injectable } from '@nestjs/common';
import { permissionsOf, type SessionView } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import type { Actor } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { HeldPostsRepository } from '../data/held-posts.repository';
import { PeopleRepository } from '../data/people.repository';
import { SecondFactorsRepository } from '../data/second-factors.repository';

/** Who is signed in, in which post, and what that post may. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly people: PeopleRepository,
    private readonly posts: HeldPostsRepository,
    private readonly secondFactors: SecondFactorsRepository,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'DC_MODE'>,
  ) {}

  /** @param postId the post of the session, where it changed in this very request */
  async execute(actor: Actor, postId: string | null = actor.postId): Promise<SessionView> {
    const person = actor.personId === null ? undefined : await this.people.byId(actor.personId);
    if (!person) throw new AppError(PlatformErrors.unauthenticated);
    const [held, enrolled] = await Promise.all([this.posts.activeOf(person.id), this.secondFactors.isConfirmed(person.id)]);
    const posts = held.map(({ id, role, title, tenant, operator }) => ({ id, role, title, tenant, operator }));
    const current = held.find(({ id }) => id === postId);
    return {
      person: { id: person.id, name: person.name, username: person.username, email: person.email, phone: person.phone },
      post: posts.find(({ id }) => id === postId) ?? null,
      posts,
      permissions: [...permissionsOf(current?.role ?? null)],
      locale: person.locale,
      mfa: { enrolled, required: (current ? [current] : held).some(({ mfaRequired }) => mfaRequired) },
      demonstration: this.config.DC_MODE === 'demo',
    };
  }
}
