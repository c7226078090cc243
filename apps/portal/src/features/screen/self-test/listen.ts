import { wait } from '../wait';
import { runningAudioContext } from './audio-context';
import type { SoundMeasure } from './measured';
import { stopAll, troubleOf } from './open-device';
import { playTone, toneHeard } from './tone';

const lookEveryMs = 60;
const looks = 20;
const toneSeconds = 1.2;
/** The tone must stand out this often: a click of a door is no tone. */
const heardLooks = 4;

interface Heard {
  readonly level: number;
  readonly looksWithTone: number;
}

async function hear(context: AudioContext, stream: MediaStream, signal: AbortSignal): Promise<Heard> {
  const source = context.createMediaStreamSource(stream);
  const analyser = new AnalyserNode(context, { fftSize: 4096, smoothingTimeConstant: 0 });
  source.connect(analyser);
  const wave = new Float32Array(analyser.fftSize);
  const spectrum = new Float32Array(analyser.frequencyBinCount);
  let squares = 0;
  let looksWithTone = 0;
  try {
    for (let at = 0; at < looks; at++) {
      await wait(lookEveryMs, signal);
      analyser.getFloatTimeDomainData(wave);
      analyser.getFloatFrequencyData(spectrum);
      squares += wave.reduce((sum, value) => sum + value * value, 0) / wave.length;
      if (toneHeard(spectrum, context.sampleRate / analyser.fftSize)) looksWithTone++;
    }
  } finally {
    source.disconnect();
  }
  return { level: Math.min(1, Math.sqrt(squares / looks)), looksWithTone };
}

/** Listens for a second; `tone` plays the test tone meanwhile and says whether the microphone hears the loudspeaker. */
export async function listen(tone: boolean, signal: AbortSignal): Promise<SoundMeasure> {
  let stream: MediaStream;
  try {
    // Nothing may clean the tone away: this is about the room, not about speech.
    stream = await navigator.mediaDevices.getUserMedia({ audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } });
  } catch (error) {
    return { level: null, heard: null, trouble: troubleOf(error) };
  }
  try {
    const context = await runningAudioContext();
    if (!context) return { level: null, heard: null, trouble: 'blocked' };
    if (tone) playTone(context, toneSeconds);
    const { level, looksWithTone } = await hear(context, stream, signal);
    return { level, heard: tone ? looksWithTone >= heardLooks : null, trouble: null };
  } finally {
    stopAll(stream);
  }
}
