import type { Measured } from './measured';
import { signsOf } from './signs';

const good: Measured = {
  camera: { black: false, trouble: null },
  sound: { level: 0.02, heard: true, trouble: null },
  line: { kbpsUp: 4_000, kbpsDown: 4_000, rttMs: 30, lossPercent: 0 },
  atMs: 0,
};
const sound = (change: Partial<Measured['sound']>): Measured => ({ ...good, sound: { ...good.sound, ...change } });
const line = (change: Partial<Measured['line']>): Measured => ({ ...good, line: { ...good.line, ...change } });
const ok = { mark: 'ok', reason: null };

describe('signsOf', () => {
  it('ticks a room in which all works', () => expect(signsOf(good, 4_000, false)).toEqual({ picture: ok, sound: ok, line: ok }));
  it('knows nothing before the first test', () => expect(signsOf(null, null, false).picture.mark).toBe('unknown'));
  it('ticks sound where no tone was played', () => expect(signsOf(sound({ heard: null }), null, false).sound).toEqual(ok));
  it.each([[{ heard: false }, 'speaker_silent'], [{ level: 0 }, 'microphone_silent'], [{ level: null, trouble: 'missing' }, 'microphone_missing'], [{ level: null, trouble: 'blocked' }, 'sound_blocked']] as const)('sound %o is %s', (change, reason) =>
    expect(signsOf(sound(change), null, false).sound).toEqual({ mark: 'bad', reason }));
  it.each([[{ kbpsUp: 300 }, 'line_slow'], [{ kbpsDown: null }, 'line_lost'], [{ lossPercent: 13 }, 'line_loss'], [{ rttMs: 900 }, 'line_delay']] as const)('line %o is %s', (change, reason) =>
    expect(signsOf(line(change), null, false).line).toEqual({ mark: 'bad', reason }));
  it('asks half of a slow contracted line', () => expect(signsOf(line({ kbpsUp: 300, kbpsDown: 300 }), 512, false).line).toEqual(ok));
  it('believes a silent server more than the last measure', () => expect(signsOf(good, null, true).line).toEqual({ mark: 'bad', reason: 'line_lost' }));
  it('says what the camera lacks', () => {
    expect(signsOf({ ...good, camera: { black: null, trouble: 'refused' } }, null, false).picture.reason).toBe('camera_refused');
    expect(signsOf({ ...good, camera: { black: true, trouble: null } }, null, false).picture.reason).toBe('camera_black');
  });
});
