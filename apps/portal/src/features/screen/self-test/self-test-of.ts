import type { SelfTestView } from '@diem-cau/endpoints/contracts';
import type { MeetingReport } from '../meeting/meeting-report';
import type { Measured } from './measured';
import { signsOf, type Mark } from './signs';

const yesNo: Record<Mark, boolean | null> = { ok: true, bad: false, unknown: null };
const working = (device: MeetingReport['camera'], before: boolean | null): boolean | null => (device === 'on' ? true : device === 'off' ? before : false);

/** What the heartbeat says of the room: the last test, and in a meeting what camera and microphone do there. */
export function selfTestOf(measured: Measured | null, meeting: MeetingReport | null, lineKbps: number | null): SelfTestView | undefined {
  if (!measured) return undefined;
  const { camera, sound } = measured;
  const microphone = sound.trouble === 'blocked' ? null : sound.trouble === null && (sound.level ?? 0) > 0;
  const seen = camera.trouble === null && camera.black === false;
  return {
    camera: meeting ? working(meeting.camera, seen) : seen,
    microphone: meeting ? working(meeting.microphone, microphone) : microphone,
    speaker: sound.heard,
    // In a meeting the media server judges the line; a test of before says nothing about it.
    line: meeting ? null : yesNo[signsOf(measured, lineKbps, false).line.mark],
  };
}
