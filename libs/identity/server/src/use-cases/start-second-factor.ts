import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityErrors, type TotpEnrollmentView } from '@diem-cau/identity/contracts';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { PeopleRepository } from '../data/people.repository';
import { SecondFactorsRepository } from '../data/second-factors.repository';
import { base32 } from '../domain/base32';
import { WhoEnrolls } from './who-enrolls';

const ISSUER = 'Điểm Cầu';

/** Hands out a new secret; it counts for nothing until its first code is shown. */
@Injectable()
export class StartSecondFactor {
  constructor(
    private readonly whoEnrolls: WhoEnrolls,
    private readonly people: PeopleRepository,
    private readonly secondFactors: SecondFactorsRepository,
  ) {}

  async execute(token: string | undefined): Promise<TotpEnrollmentView> {
    const { personId } = await this.whoEnrolls.execute(token);
    const person = await this.people.byId(personId);
    if (!person) throw new AppError(PlatformErrors.unauthenticated);
    if (await this.secondFactors.isConfirmed(personId)) throw new AppError(IdentityErrors.totpAlreadyOn);
    const bytes = randomBytes(20);
    await this.secondFactors.start(personId, bytes);
    const secret = base32(bytes);
    const label = `${encodeURIComponent(ISSUER)}:${encodeURIComponent(person.username)}`;
    return { secret, otpauthUri: `otpauth://totp/${label}?secret=${secret}&issuer=${encodeURIComponent(ISSUER)}&algorithm=SHA1&digits=6&period=30` };
  }
}
