import type { MediaPermission, MediaPermissions } from '@diem-cau/media/contracts';
import type { MeetingRole } from './join.schema';
import type { MicrophoneRule } from './meeting-kinds';

/** The part of a meeting's state that decides who may send what. */
export interface LiveRights {
  readonly floorIdentity: string | null;
  readonly screenShareIdentity: string | null;
  readonly mutedAll: boolean;
  readonly microphones: MicrophoneRule;
}

/**
 * What one participant may send now. The API, the token and the reconciler all ask this one function, so that a right
 * is the same wherever it is looked at. Everybody admitted shows a picture; chair and secretaries always speak, others
 * with the floor, or by themselves where microphones are open and nobody has muted all.
 */
export function mediaPermissionsOf(role: MeetingRole, identity: string, live: LiveRights): MediaPermissions {
  const granted = new Set<MediaPermission>(['media.camera']);
  const conducts = role === 'chair' || role === 'secretary';
  const openMicrophone = live.microphones === 'open' && !live.mutedAll;
  if (conducts || live.floorIdentity === identity || openMicrophone) granted.add('media.microphone');
  if (conducts && live.screenShareIdentity === identity) granted.add('media.screen_share');
  return granted;
}
