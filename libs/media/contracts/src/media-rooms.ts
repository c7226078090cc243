import type { MediaPermissions } from './media-permissions';

/** Injection token of the {@link MediaRooms}. */
export const MEDIA_ROOMS = Symbol.for('MediaRooms');

export interface MediaParticipant {
  /** `e:<endpoint id>` or `p:<post id>`. */
  readonly identity: string;
  /** One connection of that identity; a rejoin has a new one. */
  readonly sid: string;
  readonly name: string;
  readonly joinedAt: Date;
  readonly permissions: MediaPermissions;
  /** Media flows; false while the connection is still being made: such a one has rights, but is not yet present. */
  readonly isConnected: boolean;
  /** False where something besides the sources differs from what we grant: data, metadata, or no subscription. */
  readonly wellFormed: boolean;
}

/**
 * The rooms of the media server; a room's name is the meeting's id. Every method calls over the network: never inside a
 * transaction. @throws AppError `media.off` without a media server, `media.unreachable` where it does not answer.
 */
export interface MediaRooms {
  readonly isOn: boolean;
  /** Makes the room where it is missing; an existing one is left as it is. */
  createRoom(meetingId: string): Promise<void>;
  /** Everyone inside; null where the room does not exist. */
  list(meetingId: string): Promise<readonly MediaParticipant[] | null>;
  /** Replaces all rights of one participant; what is no longer granted is unpublished at once. Somebody gone is no error. */
  setPermissions(meetingId: string, identity: string, permissions: MediaPermissions): Promise<void>;
  /** Mutes the participant's microphone tracks now. */
  mute(meetingId: string, identity: string): Promise<void>;
  remove(meetingId: string, identity: string): Promise<void>;
  /** Tells the room which version of the meeting's state holds. */
  setVersion(meetingId: string, version: number): Promise<void>;
  deleteRoom(meetingId: string): Promise<void>;
}
