import { Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { AttemptsRepository } from '../data/attempts.repository';
import { PeopleRepository } from '../data/people.repository';
import { ResetTokensRepository } from '../data/reset-tokens.repository';
import { MAILER, type Mailer } from '../mail/mailer';
import { OneTimeLinks } from './one-time-links';

const MINUTES = 30;
const PER_HOUR = 3;

/** Mails a one-time link where there is an account with an address and a mail server. What it did is never told. */
@Injectable()
export class AskPasswordReset {
  constructor(
    private readonly attempts: AttemptsRepository,
    private readonly people: PeopleRepository,
    private readonly tokens: ResetTokensRepository,
    private readonly links: OneTimeLinks,
    @Inject(MAILER) private readonly mailer: Mailer | null,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async execute(username: string, ip: string): Promise<void> {
    const subject = `forgot:${username}`;
    const asked = await this.attempts.countWithinHour(subject);
    await this.attempts.note(subject, ip);
    if (asked >= PER_HOUR || !this.mailer) return;
    // Not awaited: neither time nor error of the mail tells whether the account exists.
    void this.mail(this.mailer, username, ip).catch((error: unknown) => this.logger.error({ err: error }, 'reset mail was not sent'));
  }

  private async mail(mailer: Mailer, username: string, ip: string): Promise<void> {
    const person = await this.people.byUsername(username);
    if (!person || person.disabled || !person.email) return;
    const { token } = await this.tokens.make(person.id, MINUTES, null);
    await this.people.note(person.id, 'password.reset_asked', ip);
    await mailer.sendResetLink({ to: person.email, name: person.name, url: this.links.urlOf(token), minutes: MINUTES, locale: person.locale });
  }
}
