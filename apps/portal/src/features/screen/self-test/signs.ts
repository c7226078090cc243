import type { LineMeasure, Measured } from './measured';

export type Mark = 'ok' | 'bad' | 'unknown';

export type SignReason =
  | 'camera_refused' | 'camera_missing' | 'camera_busy' | 'camera_black'
  | 'microphone_refused' | 'microphone_missing' | 'microphone_busy' | 'microphone_silent' | 'speaker_silent' | 'sound_blocked'
  | 'line_lost' | 'line_slow' | 'line_loss' | 'line_delay';

export interface Sign {
  readonly mark: Mark;
  readonly reason: SignReason | null;
}

export interface Signs {
  readonly picture: Sign;
  readonly sound: Sign;
  readonly line: Sign;
}

/** A quiet room is never quite still; a cable that is out is. RMS. */
const stillLevel = 0.000_3;
/** As the server judges a link test: 720p at its lowest rate, or half of a slower contracted line. kbit/s. */
const leastKbps = 800;
const mostLossPercent = 5;
const mostRttMs = 400;

const unknown: Sign = { mark: 'unknown', reason: null };
const judge = (reason: SignReason | null): Sign => ({ mark: reason === null ? 'ok' : 'bad', reason });

function lineReason({ kbpsUp, kbpsDown, rttMs, lossPercent }: LineMeasure, lineKbps: number | null): SignReason | null {
  if (kbpsUp === null || kbpsDown === null) return 'line_lost';
  if (Math.min(kbpsUp, kbpsDown) < (lineKbps === null ? leastKbps : Math.min(leastKbps, lineKbps / 2))) return 'line_slow';
  if ((lossPercent ?? 0) > mostLossPercent) return 'line_loss';
  return (rttMs ?? 0) > mostRttMs ? 'line_delay' : null;
}

function soundReason({ level, heard, trouble }: Measured['sound']): SignReason | null {
  if (trouble === 'blocked') return 'sound_blocked';
  if (trouble !== null) return `microphone_${trouble}`;
  if ((level ?? 0) < stillLevel) return 'microphone_silent';
  return heard === false ? 'speaker_silent' : null;
}

/** The three signs on the screen from what was measured last. `serverGone`: no heartbeat is answered, whatever the last measure said. */
export function signsOf(measured: Measured | null, lineKbps: number | null, serverGone: boolean): Signs {
  if (!measured) return { picture: unknown, sound: unknown, line: serverGone ? judge('line_lost') : unknown };
  const { camera, sound, line } = measured;
  return {
    picture: judge(camera.trouble !== null ? `camera_${camera.trouble}` : camera.black ? 'camera_black' : null),
    sound: judge(soundReason(sound)),
    line: judge(serverGone ? 'line_lost' : lineReason(line, lineKbps)),
  };
}
