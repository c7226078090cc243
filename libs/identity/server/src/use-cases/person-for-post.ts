import { Injectable } from '@nestjs/common';
import { type CreatePostInput, IdentityErrors } from '@diem-cau/identity/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { HeldPostsRepository } from '../data/held-posts.repository';
import { PeopleRepository, type Person } from '../data/people.repository';

/** The person whom a new post is for. People are written outside the post's transaction: one without a post is nobody yet, and is taken up again. */
@Injectable()
export class PersonForPost {
  constructor(
    private readonly people: PeopleRepository,
    private readonly posts: HeldPostsRepository,
  ) {}

  async execute({ username, name, phone = null, email = null, existing }: CreatePostInput): Promise<Pick<Person, 'id' | 'name'>> {
    const known = await this.people.byUsername(username);
    if (known) {
      const free = !known.disabled && (existing || (await this.posts.isNew(known.id)));
      if (!free) throw new AppError(IdentityErrors.usernameTaken);
      return known;
    }
    const id = newId();
    if (!(await this.people.add({ id, username, name, phone, email }))) throw new AppError(IdentityErrors.usernameTaken);
    return { id, name };
  }
}
