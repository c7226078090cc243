import type { AuditEntry } from '@diem-cau/audit/contracts';
import { permissionsOf } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { createLogger } from '@diem-cau/platform/logging';
import type { TestDatabase } from '@diem-cau/platform/testing';
import { hashPassword } from '../crypto/passwords';
import { AttemptsRepository } from '../data/attempts.repository';
import { AuthDatabase } from '../data/auth-database';
import { createAuthPool } from '../data/create-auth-pool';
import { HeldPostsRepository } from '../data/held-posts.repository';
import { PeopleRepository } from '../data/people.repository';
import { PostsRepository } from '../data/posts.repository';
import { ResetTokensRepository } from '../data/reset-tokens.repository';
import { SecondFactorsRepository } from '../data/second-factors.repository';
import { SessionsRepository } from '../data/sessions.repository';
import type { ResetMail } from '../mail/mailer';
import { AskPasswordReset } from './ask-password-reset';
import { ChangePassword } from './change-password';
import { ChoosePost } from './choose-post';
import { ConfirmSecondFactor } from './confirm-second-factor';
import { CreatePost } from './create-post';
import { DisableSecondFactor } from './disable-second-factor';
import { EditPost } from './edit-post';
import { EditProfile } from './edit-profile';
import { EndPost } from './end-post';
import { EndSession } from './end-session';
import { JudgeAttempt } from './judge-attempt';
import { ListPosts } from './list-posts';
import { ListSessions } from './list-sessions';
import { MakeResetLink } from './make-reset-link';
import { ManagedPosts } from './managed-posts';
import { OneTimeLinks } from './one-time-links';
import { OpenSession } from './open-session';
import { PersonForPost } from './person-for-post';
import { ReadSession } from './read-session';
import { ResetPassword } from './reset-password';
import { SessionTrail } from './session-trail';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';
import { StartSecondFactor } from './start-second-factor';
import { VerifySecondFactor } from './verify-second-factor';
import { WhoEnrolls } from './who-enrolls';

export const PASSWORD = 'nui-doi-quan-ba-42';
export const CLIENT = { ip: '10.1.2.3', userAgent: 'jest' };

/** Identity's use cases on a test database, wired as the module does. Real: PostgreSQL; recorded: audit, mail. */
export function identityOn(t: TestDatabase, { demo = false } = {}) {
  const trail: (AuditEntry & { by: string | null })[] = [];
  const mails: ResetMail[] = [];
  const config = { AUTH_SECRET: 'a'.repeat(43), PUBLIC_ORIGIN: 'https://hop.example.vn', DC_MODE: demo ? ('demo' as const) : ('production' as const) };
  const audit = {
    record: async (entry: AuditEntry) => {
      const { tx } = t.db;
      const [who] = await tx.$queryRaw<{ post: string | null }[]>`select ctx.post()::text as post`;
      trail.push({ ...entry, by: who?.post ?? null });
    },
  };
  const auth = new AuthDatabase(createAuthPool(t.urls.auth, 6));
  const attempts = new AttemptsRepository(auth);
  const people = new PeopleRepository(auth);
  const held = new HeldPostsRepository(auth);
  const sessions = new SessionsRepository(auth);
  const factors = new SecondFactorsRepository(auth, config);
  const tokens = new ResetTokensRepository(auth);
  const posts = new PostsRepository(t.db);
  const judge = new JudgeAttempt(attempts);
  const sessionTrail = new SessionTrail(t.db, people, audit);
  const open = new OpenSession(held, sessions, sessionTrail);
  const whoEnrolls = new WhoEnrolls(t.db, sessions);
  const links = new OneTimeLinks(tokens, config);
  const managed = new ManagedPosts(t.db, posts, people, held);
  const mailer = { sendResetLink: async (mail: ResetMail) => void mails.push(mail) };
  return {
    trail, mails, auth,
    signIn: new SignIn(judge, people, held, factors, sessions, open),
    verify: new VerifySecondFactor(judge, factors, sessions, open),
    start: new StartSecondFactor(whoEnrolls, people, factors),
    confirm: new ConfirmSecondFactor(whoEnrolls, judge, factors, sessions, open, sessionTrail),
    signOut: new SignOut(sessions, sessionTrail),
    read: new ReadSession(people, held, factors, config),
    choose: new ChoosePost(held, sessions, sessionTrail),
    ask: new AskPasswordReset(attempts, people, tokens, links, mailer, createLogger('test', 'silent')),
    reset: new ResetPassword(auth, tokens, people, sessions),
    change: new ChangePassword(auth, judge, people, tokens, sessions, sessionTrail),
    listSessions: new ListSessions(sessions),
    endSession: new EndSession(sessions, sessionTrail),
    editProfile: new EditProfile(people, sessionTrail),
    listPosts: new ListPosts(t.db, posts, managed),
    createPost: new CreatePost(t.db, posts, managed, new PersonForPost(people, held), links, audit, config),
    editPost: new EditPost(t.db, posts, managed, audit),
    endPost: new EndPost(t.db, posts, sessions, managed, audit),
    makeLink: new MakeResetLink(t.db, managed, links, audit),
    disableFactor: new DisableSecondFactor(t.db, auth, managed, factors, sessions, audit),
    setPassword: async (personId: string | null, password = PASSWORD) => people.setPassword(personId as string, await hashPassword(password)),
    /** The actor of a token, as the guard would make it; null where the token is nobody's. */
    actorOf: async (token: string): Promise<Actor | null> => {
      const who = await t.db.identify(token);
      if (!who) return null;
      const text = (key: string): string | null => who[key] ?? null;
      return {
        kind: 'person', proof: { token }, tenantId: text('tenantId'), operatorId: text('operatorId'), postId: text('postId'), personId: text('personId'), endpointId: null,
        role: text('role'), name: text('name') ?? '', username: text('username'), sessionId: text('sessionId'), permissions: permissionsOf(text('role')),
      };
    },
    close: () => auth.onApplicationShutdown(),
  };
}

/** The code that an authenticator shows for a base32 secret. */
export function bytesOfBase32(text: string): Uint8Array {
  const bits = Array.from(text, (sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
