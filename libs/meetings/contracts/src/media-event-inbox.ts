/** Injection token of the {@link MediaEventInbox}. */
export const MEDIA_EVENT_INBOX = Symbol.for('MediaEventInbox');

export interface MediaEvent {
  /** The media server's own id, the same on every repetition. */
  readonly id: string;
  readonly meetingId: string;
  readonly type: string;
  readonly identity: string | null;
  readonly sid: string | null;
  readonly at: Date;
}

export interface MediaEventInbox {
  /** Writes a verified event down with the job that applies it; false where it is known already or of no meeting. */
  accept(event: MediaEvent): Promise<boolean>;
}
