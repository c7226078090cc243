import type { LinkTestView, ReportLinkTestInput } from '@diem-cau/endpoints/contracts';

type Sign = NonNullable<LinkTestView['picture']>;
type Reason = Sign['reasons'][number];

/** Below this RMS a room microphone hears nothing: cable out, or muted on the device. */
const MICROPHONE_LEVEL = 0.01;
const LOSS_PERCENT = 5;
const RTT_MS = 400;
/** Sending one 720p picture and receiving one, in kbit/s; half the contracted line where that is less. */
const KBPS = 800;

export interface JudgedTest {
  readonly picture: Sign;
  readonly sound: Sign;
  readonly line: Sign;
  readonly passed: boolean;
}

/** Turns what a screen measured into the three signs that an admin shows before a session. */
export function judgeLinkTest(measured: ReportLinkTestInput, lineKbps: number | null): JudgedTest {
  const picture = sign(measured.cameraBlack === null ? ['no_camera'] : measured.cameraBlack ? ['camera_black'] : []);
  const sound = sign([...microphone(measured.microphoneLevel), ...(measured.speakerHeard === true ? [] : (['speaker_not_heard'] as const))]);
  const line = sign(lineReasons(measured, lineKbps === null ? KBPS : Math.min(KBPS, lineKbps / 2)));
  return { picture, sound, line, passed: picture.passed && sound.passed && line.passed };
}

const sign = (reasons: readonly Reason[]): Sign => ({ passed: reasons.length === 0, reasons: [...reasons] });

function microphone(level: number | null): readonly Reason[] {
  if (level === null) return ['no_microphone'];
  return level < MICROPHONE_LEVEL ? ['microphone_silent'] : [];
}

function lineReasons({ kbpsUp, kbpsDown, rttMs, lossPercent }: ReportLinkTestInput, least: number): Reason[] {
  if (kbpsUp === null || kbpsDown === null) return ['line_unmeasured'];
  const reasons: Reason[] = [];
  if (Math.min(kbpsUp, kbpsDown) < least) reasons.push('line_slow');
  if ((lossPercent ?? 0) > LOSS_PERCENT) reasons.push('line_loss');
  if ((rttMs ?? 0) > RTT_MS) reasons.push('line_delay');
  return reasons;
}
