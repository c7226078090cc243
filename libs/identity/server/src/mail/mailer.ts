/** Injection token of the {@link Mailer}; null where the installation has no mail server. */
export const MAILER = Symbol.for('IdentityMailer');

export interface ResetMail {
  readonly to: string;
  readonly name: string;
  readonly url: string;
  readonly minutes: number;
  readonly locale: 'vi' | 'en';
}

/** Sends at once and not by the outbox: an outbox row would keep the link in clear text. */
export interface Mailer {
  sendResetLink(mail: ResetMail): Promise<void>;
}
