let context: AudioContext | null = null;

const patienceMs = 600;

/** The one AudioContext of the page, or null while the browser lets nothing sound before a press. */
export async function runningAudioContext(): Promise<AudioContext | null> {
  context ??= new AudioContext();
  const opened = context;
  if (opened.state !== 'running') await Promise.race([opened.resume(), new Promise((resolve) => setTimeout(resolve, patienceMs))]).catch(() => undefined);
  return isRunning(opened) ? opened : null;
}

const isRunning = ({ state }: AudioContext): boolean => state === 'running';
