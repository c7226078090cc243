import { toneHeard, toneHz } from './tone';

const binHz = 48_000 / 4096;
const spectrum = (quiet: number, peaks: Record<number, number> = {}): Float32Array => {
  const bins = new Float32Array(2048).fill(quiet);
  for (const [hertz, decibels] of Object.entries(peaks)) bins[Math.round(Number(hertz) / binHz)] = decibels;
  return bins;
};

describe('toneHeard', () => {
  it('hears both tones above the room', () => expect(toneHeard(spectrum(-80, { [toneHz[0]]: -50, [toneHz[1]]: -55 }), binHz)).toBe(true));
  it('takes one of them for something else', () => expect(toneHeard(spectrum(-80, { [toneHz[0]]: -50 }), binHz)).toBe(false));
  it('does not hear them under a loud room', () => expect(toneHeard(spectrum(-45, { [toneHz[0]]: -40, [toneHz[1]]: -40 }), binHz)).toBe(false));
  it('is not taken in by a dead input', () => expect(toneHeard(spectrum(-140, { [toneHz[0]]: -110, [toneHz[1]]: -110 }), binHz)).toBe(false));
});
