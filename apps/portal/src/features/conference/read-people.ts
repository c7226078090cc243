import type { Participant, Room, Track, TrackPublication } from 'livekit-client';
import type { LineQuality, Person } from './types';

const qualities: Record<string, LineQuality> = { excellent: 'good', good: 'good', poor: 'poor', lost: 'lost' };

const sourceOf = ({ source }: { source: string }): string => source;

function find(participant: Participant, source: string): TrackPublication | undefined {
  return [...participant.trackPublications.values()].find((publication) => sourceOf(publication) === source);
}

function picture(publication: TrackPublication | undefined): Track | null {
  return publication && !publication.isMuted ? (publication.track ?? null) : null;
}

function read(participant: Participant, mine: boolean): Person {
  const camera = find(participant, 'camera');
  const microphone = find(participant, 'microphone');
  return {
    identity: participant.identity,
    name: participant.name ?? '',
    mine,
    camera: picture(camera),
    screen: picture(find(participant, 'screen_share')),
    sendsCamera: camera !== undefined && !camera.isMuted,
    microphoneOn: microphone !== undefined && !microphone.isMuted,
    speaking: participant.isSpeaking,
    quality: qualities[participant.connectionQuality] ?? 'unknown',
  };
}

/** Everybody in the room as plain values for the screen, oneself included. */
export function readPeople(room: Room): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  if (room.localParticipant.identity) people.set(room.localParticipant.identity, read(room.localParticipant, true));
  for (const participant of room.remoteParticipants.values()) people.set(participant.identity, read(participant, false));
  return people;
}
