import type { RemoteTrack, Room } from 'livekit-client';

const isSound = ({ kind }: { kind: string }): boolean => kind === 'audio';

/** Plays what is heard through elements of its own, so that no screen has to draw them. */
export function playSound(room: Room): void {
  room.on('trackSubscribed', (track: RemoteTrack) => {
    if (isSound(track)) track.attach();
  });
  room.on('trackUnsubscribed', (track: RemoteTrack) => {
    if (isSound(track)) track.detach();
  });
}
