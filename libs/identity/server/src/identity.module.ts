import { Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { AttemptsRepository } from './data/attempts.repository';
import { AUTH_POOL, AuthDatabase } from './data/auth-database';
import { Housekeeping } from './data/housekeeping';
import { createAuthPool } from './data/create-auth-pool';
import { HeldPostsRepository } from './data/held-posts.repository';
import { PeopleRepository } from './data/people.repository';
import { PostsRepository } from './data/posts.repository';
import { ResetTokensRepository } from './data/reset-tokens.repository';
import { SecondFactorsRepository } from './data/second-factors.repository';
import { SessionsRepository } from './data/sessions.repository';
import { AccountController } from './http/account.controller';
import { PasswordController } from './http/password.controller';
import { PostsController } from './http/posts.controller';
import { SessionController } from './http/session.controller';
import { TotpController } from './http/totp.controller';
import { MAILER } from './mail/mailer';
import { SmtpMailer } from './mail/smtp-mailer';
import { AskPasswordReset } from './use-cases/ask-password-reset';
import { ChangePassword } from './use-cases/change-password';
import { ChoosePost } from './use-cases/choose-post';
import { ConfirmSecondFactor } from './use-cases/confirm-second-factor';
import { CreatePost } from './use-cases/create-post';
import { DisableSecondFactor } from './use-cases/disable-second-factor';
import { EditPost } from './use-cases/edit-post';
import { EditProfile } from './use-cases/edit-profile';
import { EndPost } from './use-cases/end-post';
import { EndSession } from './use-cases/end-session';
import { JudgeAttempt } from './use-cases/judge-attempt';
import { ListPosts } from './use-cases/list-posts';
import { ListSessions } from './use-cases/list-sessions';
import { MakeResetLink } from './use-cases/make-reset-link';
import { ManagedPosts } from './use-cases/managed-posts';
import { OneTimeLinks } from './use-cases/one-time-links';
import { OpenSession } from './use-cases/open-session';
import { PersonForPost } from './use-cases/person-for-post';
import { ReadPost } from './use-cases/read-post';
import { ReadSession } from './use-cases/read-session';
import { ResetPassword } from './use-cases/reset-password';
import { SessionTrail } from './use-cases/session-trail';
import { SignIn } from './use-cases/sign-in';
import { SignOut } from './use-cases/sign-out';
import { StartSecondFactor } from './use-cases/start-second-factor';
import { VerifySecondFactor } from './use-cases/verify-second-factor';
import { WhoEnrolls } from './use-cases/who-enrolls';

@Module({
  controllers: [SessionController, TotpController, PasswordController, AccountController, PostsController],
  providers: [
    {
      provide: AUTH_POOL,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => createAuthPool(config.DATABASE_URL_AUTH, config.DATABASE_POOL_SIZE),
    },
    {
      provide: MAILER,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) => (config.SMTP_URL ? new SmtpMailer(config.SMTP_URL, config.MAIL_FROM) : null),
    },
    AuthDatabase, AttemptsRepository, HeldPostsRepository, Housekeeping, PeopleRepository, PostsRepository, ResetTokensRepository, SecondFactorsRepository, SessionsRepository,
    AskPasswordReset, ChangePassword, ChoosePost, ConfirmSecondFactor, CreatePost, DisableSecondFactor, EditPost, EditProfile, EndPost, EndSession, JudgeAttempt,
    ListPosts, ListSessions, MakeResetLink, ManagedPosts, OneTimeLinks, OpenSession, PersonForPost, ReadPost, ReadSession, ResetPassword, SessionTrail, SignIn, SignOut,
    StartSecondFactor, VerifySecondFactor, WhoEnrolls,
  ],
})
export class IdentityModule {}
