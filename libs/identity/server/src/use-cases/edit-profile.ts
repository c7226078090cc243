import { Injectable } from '@nestjs/common';
import type { EditProfileInput } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { PeopleRepository } from '../data/people.repository';
import { SessionTrail } from './session-trail';

@Injectable()
export class EditProfile {
  constructor(
    private readonly people: PeopleRepository,
    private readonly trail: SessionTrail,
  ) {}

  async execute(actor: Actor, input: EditProfileInput, ip: string): Promise<void> {
    if (actor.personId === null) throw new AppError(PlatformErrors.unauthenticated);
    await this.people.edit(actor.personId, input);
    await this.trail.record(actor, 'person.edited', ip, { fields: Object.keys(input) });
  }
}
