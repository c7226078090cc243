import type { RemoteTrack, Room } from 'livekit-client';

/** Plays what is heard through elements of its own, so that no screen has to draw them. */
export function playSound(room: Room): void {
  room.on('trackSubscribed', (track: RemoteTrack) => {
    if (track.kind === 'audio') track.attach();
  });
  room.on('trackUnsubscribed', (track: RemoteTrack) => {
    if (track.kind === 'audio') track.detach();
  });
}
