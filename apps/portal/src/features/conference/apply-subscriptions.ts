import type { RemoteTrackPublication, Room, VideoQuality } from 'livekit-client';
import { wantedSize, type PictureSize, type Source, type SubscriptionPlan } from './subscription-plan';

const sources: Record<string, Source | undefined> = { camera: 'camera', microphone: 'microphone', screen_share: 'screen', screen_share_audio: 'screen_sound' };

// Numbers of livekit-client's VideoQuality; importing the enum would load the library with the page.
const low: VideoQuality = 0;
const high: VideoQuality = 2;

function take(publication: RemoteTrackPublication, size: PictureSize | null): void {
  if (publication.isDesired !== (size !== null)) publication.setSubscribed(size !== null);
  if (size !== null && publication.kind === 'video') publication.setVideoQuality(size === 'large' ? high : low);
}

/** Makes the subscriptions of a room what the plan says; the call costs nothing where they are so already. */
export function applySubscriptions(room: Room, plan: SubscriptionPlan): void {
  for (const participant of room.remoteParticipants.values()) {
    for (const publication of participant.trackPublications.values()) {
      const source = sources[publication.source];
      if (source) take(publication as RemoteTrackPublication, wantedSize(plan, participant.identity, source));
    }
  }
}
