import type { RemoteTrackPublication, Room } from 'livekit-client';
import type { LiveKit } from './load-livekit';
import { wantedSize, withoutScreen, type PictureSize, type Source, type SubscriptionPlan } from './subscription-plan';

const sources: Record<string, Source | undefined> = { camera: 'camera', microphone: 'microphone', screen_share: 'screen', screen_share_audio: 'screen_sound' };

function take(publication: RemoteTrackPublication, size: PictureSize | null, { VideoQuality }: LiveKit): void {
  if (publication.isDesired !== (size !== null)) publication.setSubscribed(size !== null);
  const kind: string = publication.kind;
  if (size !== null && kind === 'video') publication.setVideoQuality(size === 'large' ? VideoQuality.HIGH : VideoQuality.LOW);
}

function sendsScreen(room: Room, identity: string): boolean {
  const publications = room.remoteParticipants.get(identity)?.trackPublications.values() ?? [];
  return [...publications].some(({ source }) => sources[source] === 'screen');
}

/** Makes the subscriptions of a room what the plan says; the call costs nothing where they are so already. */
export function applySubscriptions(room: Room, plan: SubscriptionPlan, livekit: LiveKit): void {
  const shared = plan.screen !== null && sendsScreen(room, plan.screen);
  const shown = shared ? plan : withoutScreen(plan);
  for (const participant of room.remoteParticipants.values()) {
    for (const publication of participant.trackPublications.values()) {
      const source = sources[publication.source];
      if (source) take(publication, wantedSize(shown, participant.identity, source), livekit);
    }
  }
}
