import type { Room, Track } from 'livekit-client';

/** One track as this browser measures it. Counters run from the start of the track; `audioEnergy` stays still where nothing is heard. */
export interface TrackStats {
  readonly identity: string;
  readonly source: string;
  readonly direction: 'in' | 'out';
  readonly width: number | null;
  readonly height: number | null;
  readonly framesPerSecond: number | null;
  readonly bytes: number;
  readonly packetsLost: number | null;
  readonly audioEnergy: number | null;
  /** 0 to 1, now. */
  readonly audioLevel: number | null;
}

type Report = Record<string, unknown> & { type?: string };

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** The fullest stream of a report: simulcast sends one picture in several sizes. */
function fullest(reports: readonly Report[]): Report | undefined {
  return [...reports].sort((a, b) => (number(b['frameHeight']) ?? 0) - (number(a['frameHeight']) ?? 0))[0];
}

/** Reads one report of the browser; null where the track carries nothing yet. */
export function readReport(reports: readonly Report[], identity: string, source: string): TrackStats | null {
  const inbound = reports.find(({ type }) => type === 'inbound-rtp');
  const outbound = reports.filter(({ type }) => type === 'outbound-rtp');
  const stream = inbound ?? fullest(outbound);
  if (!stream) return null;
  const heard = inbound ?? reports.find(({ type }) => type === 'media-source') ?? {};
  return {
    identity, source,
    direction: inbound ? 'in' : 'out',
    width: number(stream['frameWidth']),
    height: number(stream['frameHeight']),
    framesPerSecond: number(stream['framesPerSecond']),
    bytes: inbound ? (number(stream['bytesReceived']) ?? 0) : outbound.reduce((sum, one) => sum + (number(one['bytesSent']) ?? 0), 0),
    packetsLost: number(stream['packetsLost']),
    audioEnergy: number(heard['totalAudioEnergy']),
    audioLevel: number(heard['audioLevel']),
  };
}

async function statsOf(track: Track, identity: string): Promise<TrackStats | null> {
  const measurable = track as Track & { getRTCStatsReport?: () => Promise<RTCStatsReport | undefined> };
  const report = await measurable.getRTCStatsReport?.().catch(() => undefined);
  if (!report) return null;
  const reports: Report[] = [];
  report.forEach((one: Report) => reports.push(one));
  return readReport(reports, identity, track.source);
}

/** Measures every track that is sent or received now. */
export async function measure(room: Room): Promise<readonly TrackStats[]> {
  const tracks = [room.localParticipant, ...room.remoteParticipants.values()].flatMap((participant) =>
    [...participant.trackPublications.values()].flatMap(({ track }) => (track ? [statsOf(track, participant.identity)] : [])),
  );
  return (await Promise.all(tracks)).filter((stats) => stats !== null);
}
