const darkLuminance = 16;
const brightLuminance = 48;

/**
 * Whether a picture is all but black: a lid before the lens, or a camera that sends nothing. A dim room still has some bright point.
 * @param rgba four bytes a pixel
 */
export function isBlack(rgba: Uint8ClampedArray): boolean {
  let sum = 0;
  let brightest = 0;
  for (let at = 0; at + 2 < rgba.length; at += 4) {
    const luminance = 0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0);
    sum += luminance;
    brightest = Math.max(brightest, luminance);
  }
  const pixels = rgba.length / 4;
  return pixels === 0 || (sum / pixels < darkLuminance && brightest < brightLuminance);
}
