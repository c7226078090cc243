import { Injectable } from '@nestjs/common';
import { IdentityErrors, type ManagedPostView } from '@diem-cau/identity/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { HeldPostsRepository } from '../data/held-posts.repository';
import { PeopleRepository } from '../data/people.repository';
import { type PostRow, PostsRepository } from '../data/posts.repository';

/** What the use cases of posts share: finding one within reach, and showing it with what its person has. */
@Injectable()
export class ManagedPosts {
  constructor(
    private readonly db: Database,
    private readonly posts: PostsRepository,
    private readonly people: PeopleRepository,
    private readonly held: HeldPostsRepository,
  ) {}

  /** Call it inside `db.as`. @throws AppError `platform.not_found` for a post that row security hides, or that does not exist */
  async find(id: string): Promise<PostRow> {
    const post = await this.posts.byId(id);
    if (!post) throw new AppError(PlatformErrors.notFound);
    return post;
  }

  async show(rows: readonly PostRow[]): Promise<ManagedPostView[]> {
    const contacts = await this.people.contactsOf(rows.map((row) => row.personId));
    return rows.map(({ personId, ...row }) => {
      const contact = contacts.get(personId);
      return { ...row, phone: contact?.phone ?? null, email: contact?.email ?? null, mfaEnrolled: contact?.mfaEnrolled ?? false, hasPassword: contact?.hasPassword ?? false };
    });
  }

  async showOne(row: PostRow): Promise<ManagedPostView> {
    const [view] = await this.show([row]);
    return view as ManagedPostView;
  }

  /**
   * A password or second factor opens every post of a person, so only an admin of all of them may touch it.
   * @throws AppError `identity.held_elsewhere`
   */
  async requireAllWithinReach(actor: Actor, personId: string): Promise<void> {
    const held = await this.held.activeOf(personId);
    const units = held.flatMap(({ tenant }) => (tenant ? [tenant.id] : []));
    const operators = held.flatMap(({ operator }) => (operator ? [operator.id] : []));
    const root = actor.tenantId;
    const within =
      operators.every((id) => id === actor.operatorId) && (units.length === 0 || (root !== null && (await this.db.as(actor, () => this.posts.isInBranch(root, units)))));
    if (!within) throw new AppError(IdentityErrors.heldElsewhere);
  }
}
