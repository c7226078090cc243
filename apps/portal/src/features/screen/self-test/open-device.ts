import type { CameraMeasure } from './measured';

/** What getUserMedia's refusal means for a person in the room. */
export function troubleOf(error: unknown): NonNullable<CameraMeasure['trouble']> {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}

export function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}
