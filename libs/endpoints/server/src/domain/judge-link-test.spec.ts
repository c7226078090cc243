import { judgeLinkTest } from './judge-link-test';

const good = { cameraBlack: false, microphoneLevel: 0.2, speakerHeard: true, kbpsUp: 2000, kbpsDown: 4000, rttMs: 40, lossPercent: 0 };

describe('a test of picture, sound and line', () => {
  it('passes when all three signs do', () => {
    expect(judgeLinkTest(good, 4000)).toMatchObject({ passed: true, picture: { passed: true }, sound: { passed: true }, line: { passed: true } });
  });

  it.each([
    ['picture', { cameraBlack: true }, ['camera_black']],
    ['picture', { cameraBlack: null }, ['no_camera']],
    ['sound', { microphoneLevel: 0.001 }, ['microphone_silent']],
    ['sound', { microphoneLevel: null, speakerHeard: false }, ['no_microphone', 'speaker_not_heard']],
    ['line', { kbpsUp: 300 }, ['line_slow']],
    ['line', { kbpsDown: null }, ['line_unmeasured']],
    ['line', { lossPercent: 7, rttMs: 900 }, ['line_loss', 'line_delay']],
  ] as const)('fails on %s for %j', (which, change, reasons) => {
    const judged = judgeLinkTest({ ...good, ...change }, 4000);
    expect(judged[which]).toEqual({ passed: false, reasons });
    expect(judged.passed).toBe(false);
  });

  it('asks no more of a slow line than half of what was contracted', () => {
    expect(judgeLinkTest({ ...good, kbpsUp: 300, kbpsDown: 300 }, 512).line.passed).toBe(true);
  });
});
