import { createTransport } from 'nodemailer';

/** Injection token of the mail server's door; null where the installation has none. */
export const NOTICE_MAILER = Symbol.for('NoticeMailer');

export interface NoticeMailer {
  /** @throws when the server does not take it */
  send(mail: { to: string; subject: string; text: string; messageId: string }): Promise<void>;
}

export function smtpMailer(url: string, from: string): NoticeMailer {
  const transport = createTransport(url);
  return {
    send: async (mail) => {
      await transport.sendMail({ from, ...mail });
    },
  };
}
