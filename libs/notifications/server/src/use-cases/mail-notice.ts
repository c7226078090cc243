import { Inject, Injectable } from '@nestjs/common';
import { noticeSentence } from '@diem-cau/notifications/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { Database, type JobActor } from '@diem-cau/platform/database';
import { NoticeRepository } from '../data/notice.repository';
import { NOTICE_MAILER, type NoticeMailer } from '../mail/mailer';

/** The network call stands outside of the transaction; a mail sent twice keeps one Message-ID. */
@Injectable()
export class MailNotice {
  constructor(
    private readonly db: Database,
    private readonly notices: NoticeRepository,
    @Inject(NOTICE_MAILER) private readonly mailer: NoticeMailer | null,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  async execute(actor: JobActor, { noticeId, postId }: { noticeId: string; postId: string }): Promise<void> {
    const mail = await this.db.as(actor, () => this.notices.mailOf(noticeId, postId));
    if (!mail || !this.mailer) return;
    const sentence = noticeSentence(mail.kind, mail.args, mail.locale);
    const url = `${this.config.PUBLIC_ORIGIN}${mail.link}`;
    const text =
      mail.locale === 'en'
        ? `Dear ${mail.name},\n\n${sentence}\n\nOpen it here: ${url}\n`
        : `Kính gửi Ông/Bà ${mail.name},\n\n${sentence}\n\nXem tại: ${url}\n`;
    await this.mailer.send({ to: mail.email, subject: `[Điểm Cầu] ${shorten(sentence)}`, text, messageId: `<${noticeId}.${postId}@${new URL(this.config.PUBLIC_ORIGIN).hostname}>` });
  }
}

const shorten = (sentence: string): string => (sentence.length > 90 ? `${sentence.slice(0, 89)}…` : sentence).replace(/[\r\n]+/g, ' ');
