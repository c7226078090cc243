/**
 * The live channel: socket.io at path `/socket.io`, with the cookie of the session or of the device.
 *
 * | browser sends | answer | then it hears |
 * |---|---|---|
 * | `subscribe {topic}` | `{ok: true}` or `{ok: false, code}` | `version {topic, version}` |
 * | `unsubscribe {topic}` | `{ok: true}` | |
 *
 * `resync` (no data) says that messages may have been missed: re-read everything. The server cuts a socket within 60 s of
 * its session's end. A page that holds both cookies says which it means: `io({ auth: { as: 'device' } })`.
 */
import { z } from 'zod';

/** Injection token of the live channel. */
export const REALTIME = Symbol.for('Realtime');

/**
 * `meeting:<id>`, `endpoints:<tenant id>`, `run:<id>`, `device:<endpoint id>`, `notices:<post id>`: what a browser may listen to.
 */
export type Topic = `${string}:${string}`;

export const subscriptionSchema = z.object({ topic: z.string().regex(/^[a-z_]+:[0-9a-f-]{36}$/) });
export type Subscription = z.infer<typeof subscriptionSchema>;

export const versionSchema = z.object({ topic: z.string(), version: z.number() });
export type VersionMessage = z.infer<typeof versionSchema>;

export interface Realtime {
  /**
   * Tells all who listen, in every process, that a topic has a new version. It carries no data: who hears it re-reads,
   * so a lost message costs nothing but time. Call it from `db.afterCommit`.
   */
  publish(topic: Topic, version: number): void;
}

/**
 * A domain's answer to "may this actor listen to this topic"; found by `@AuthorizesTopic(prefix)` of platform/http. It
 * runs inside the actor's transaction.
 */
export interface TopicAuthorizer<Actor = { readonly kind: string }> {
  mayListen(actor: Actor, id: string): Promise<boolean>;
}
