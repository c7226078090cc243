import type { MediaPermission } from '@diem-cau/media/contracts';
import type { LocalParticipant } from 'livekit-client';

/** Numbers of the media protocol's TrackSource, which livekit-client does not export. */
const camera = 1;
const microphone = 2;
const screenShare = 3;

/** What the media server lets the own participant send at this instant; an empty list of sources means all of them. */
export function grantedTo(participant: LocalParticipant): readonly MediaPermission[] {
  const permissions = participant.permissions;
  if (!permissions?.canPublish) return [];
  const sources: readonly number[] = permissions.canPublishSources;
  const may = (source: number): boolean => sources.length === 0 || sources.includes(source);
  return [
    ...(may(camera) ? ['media.camera' as const] : []),
    ...(may(microphone) ? ['media.microphone' as const] : []),
    ...(may(screenShare) ? ['media.screen_share' as const] : []),
  ];
}
