import { Global, Module } from '@nestjs/common';
import { NOTICES } from '@diem-cau/notifications/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { NoticeRepository } from './data/notice.repository';
import { NoticesController } from './http/notices.controller';
import { MailNoticeJob } from './jobs/mail-notice.job';
import { NOTICE_MAILER, smtpMailer } from './mail/mailer';
import { NoticeTopicAuthorizer } from './live/notice-topic.authorizer';
import { ListNotices } from './use-cases/list-notices';
import { MailNotice } from './use-cases/mail-notice';
import { MarkNoticeRead } from './use-cases/mark-notice-read';
import { SendNotice } from './use-cases/send-notice';

@Global()
@Module({
  controllers: [NoticesController],
  providers: [
    NoticeRepository,
    ListNotices,
    MarkNoticeRead,
    MailNotice,
    MailNoticeJob,
    NoticeTopicAuthorizer,
    { provide: NOTICES, useClass: SendNotice },
    { provide: NOTICE_MAILER, inject: [APP_CONFIG], useFactory: ({ SMTP_URL, MAIL_FROM }: AppConfig) => (SMTP_URL ? smtpMailer(SMTP_URL, MAIL_FROM) : null) },
  ],
  exports: [NOTICES],
})
export class NotificationsModule {}
