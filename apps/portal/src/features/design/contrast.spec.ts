import { readFileSync } from 'node:fs';
import { colourPairs } from './colour-pairs';
import { contrast } from './contrast';

const css = readFileSync(new URL('../../../../../libs/portal/ui/src/tokens.css', import.meta.url), 'utf8');
const tokens = new Map([...css.matchAll(/--dc-([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));

describe('the colours of tokens.css', () => {
  it('measures as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });
  it.each(colourPairs)('$text on $ground keeps $least', ({ text, ground, least }) => {
    expect(contrast(tokens.get(text) ?? '#ffffff', tokens.get(ground) ?? '#ffffff')).toBeGreaterThanOrEqual(least);
  });
});
