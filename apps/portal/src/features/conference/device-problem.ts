import type { DeviceState } from './types';

/** What getUserMedia's error means for a person: refused, missing, or held by another program. */
export function deviceProblem(error: unknown): DeviceState {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  return 'busy';
}
