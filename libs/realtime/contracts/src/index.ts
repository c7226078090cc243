/** Injection token of the live channel. */
export const REALTIME = Symbol.for('Realtime');

/**
 * `meeting:<id>`, `endpoints:<tenant id>`, `run:<id>`, `device:<endpoint id>`, `notices:<post id>`: what a browser may listen to.
 */
export type Topic = `${string}:${string}`;

export interface Realtime {
  /**
   * Tells all who listen, in every process, that a topic has a new version. It carries no data: who hears it re-reads,
   * so a lost message costs nothing but time. Call it from `db.afterCommit`.
   */
  publish(topic: Topic, version: number): void;
}

/** A domain's answer to "may this actor listen to this topic"; found by `@AuthorizesTopic(prefix)` of realtime/contracts. */
export interface TopicAuthorizer {
  mayListen(actor: { readonly kind: string }, id: string): Promise<boolean>;
}
