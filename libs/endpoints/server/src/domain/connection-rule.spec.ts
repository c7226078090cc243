import { heartbeatInputSchema } from '@diem-cau/endpoints/contracts';
import { connectionOf } from './connection-rule';

const said = (words: object) => heartbeatInputSchema.parse(words);
const MEETING = '0192f0c0-0000-7000-8000-000000000001';

describe('the connection that a heartbeat tells', () => {
  it.each([
    ['online', {}, null],
    ['in_meeting', { inMeetingId: MEETING, quality: 'good' }, null],
    ['degraded', { inMeetingId: MEETING, quality: 'poor' }, null],
    ['degraded', { stats: { lossPercent: 5.1 } }, null],
    ['online', { stats: { lossPercent: 5 } }, null],
    ['degraded', { stats: { kbpsDown: 799 } }, 4000],
    ['online', { stats: { kbpsDown: 799 } }, 1024],
    ['degraded', { selfTest: { camera: true, microphone: true, speaker: true, line: false } }, null],
  ] as const)('is %s for %j on a line of %s', (connection, words, lineKbps) => {
    expect(connectionOf(said(words), lineKbps)).toBe(connection);
  });
});
