/** Two soft tones at once: no hum of a room has just these. Hertz. */
export const toneHz = [880, 1_320] as const;

const peakDecibels = 12;
/** Quieter than this is the noise of the input itself. */
const floorDecibels = -85;

/**
 * Whether both tones stand out of the spectrum of what the microphone hears.
 * @param decibels as AnalyserNode.getFloatFrequencyData gives them
 * @param binHz width of one of them
 */
export function toneHeard(decibels: Float32Array, binHz: number): boolean {
  return toneHz.every((hertz) => {
    const centre = Math.round(hertz / binHz);
    const span = Math.max(6, Math.round(150 / binHz));
    const around = [...decibels.slice(centre - span, centre - 2), ...decibels.slice(centre + 3, centre + span + 1)].sort((a, b) => a - b);
    const peak = Math.max(...decibels.slice(centre - 1, centre + 2));
    const median = around[Math.floor(around.length / 2)] ?? 0;
    return peak > floorDecibels && peak - median > peakDecibels;
  });
}

/** Plays the tones for `seconds`, swelling so that nobody starts. */
export function playTone(context: AudioContext, seconds: number): void {
  const gain = context.createGain();
  const now = context.currentTime;
  gain.gain.setValueAtTime(0, now);
  gain.gain.linearRampToValueAtTime(0.06, now + 0.15);
  gain.gain.setValueAtTime(0.06, now + seconds - 0.15);
  gain.gain.linearRampToValueAtTime(0, now + seconds);
  gain.connect(context.destination);
  for (const hertz of toneHz) {
    const oscillator = context.createOscillator();
    oscillator.frequency.value = hertz;
    oscillator.connect(gain);
    oscillator.start(now);
    oscillator.stop(now + seconds);
  }
}
