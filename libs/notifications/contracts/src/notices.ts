/** Injection token of the notices. */
export const NOTICES = Symbol.for('Notices');

export interface Notice {
  /** The posts of a unit or an operator (all of them, or those of the named roles), or one post. */
  readonly to:
    | { readonly tenantId: string; readonly roles?: readonly string[] }
    | { readonly operatorId: string; readonly roles?: readonly string[] }
    | { readonly postId: string };
  /** `domain.what_happened`; its sentence stands in {@link NOTICE_SENTENCES}. */
  readonly kind: string;
  /** Values the sentence prints. */
  readonly args: Readonly<Record<string, string | number>>;
  /** Path in the portal that it opens. */
  readonly link: string;
}

/** Portal notices, mailed as well where the person has an address and the installation a mail server. */
export interface Notices {
  /** Writes the notice in the surrounding transaction; who it reaches is told after commit. */
  send(notice: Notice): Promise<void>;
}
