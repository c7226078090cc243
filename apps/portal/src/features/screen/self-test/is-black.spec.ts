import { isBlack } from './is-black';

const picture = (...greys: number[]): Uint8ClampedArray => new Uint8ClampedArray(greys.flatMap((grey) => [grey, grey, grey, 255]));

describe('isBlack', () => {
  it('sees a lid before the lens, with its noise', () => expect(isBlack(picture(0, 4, 9, 2))).toBe(true));
  it('sees a dim room by its window', () => expect(isBlack(picture(0, 0, 0, 0, 0, 0, 0, 90))).toBe(false));
  it('sees an ordinary room', () => expect(isBlack(picture(60, 120, 90, 200))).toBe(false));
  it('takes no picture for black', () => expect(isBlack(picture())).toBe(true));
});
