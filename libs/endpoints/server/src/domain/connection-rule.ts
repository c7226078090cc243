import type { EndpointConnection, HeartbeatInput, LinkStats } from '@diem-cau/endpoints/contracts';

/** A screen that was silent for longer is offline: three heartbeats of 10 s and some patience. */
export const SILENT_SECONDS = 35;

/** Loss above which speech begins to break up. */
const LOSS_PERCENT = 5;
/** 720p at the lowest rate that still looks like it, in kbit/s (domain.md row 22); a slower contracted line is measured by half of itself. */
const KBPS = 800;

/** What a heartbeat says of the connection. Trouble is told before the meeting: an endpoint in a meeting with a bad line is degraded. */
export function connectionOf({ inMeetingId, quality, stats, selfTest }: HeartbeatInput, lineKbps: number | null): EndpointConnection {
  if (quality === 'poor' || quality === 'lost' || selfTest?.line === false || isWeak(stats, lineKbps)) return 'degraded';
  return inMeetingId === null ? 'online' : 'in_meeting';
}

function isWeak(stats: LinkStats | undefined, lineKbps: number | null): boolean {
  if (!stats) return false;
  const least = lineKbps === null ? KBPS : Math.min(KBPS, lineKbps / 2);
  return (stats.lossPercent ?? 0) > LOSS_PERCENT || (stats.kbpsDown ?? least) < least;
}
