import type { PairingPolledView } from '@diem-cau/endpoints/contracts';
import { api, isApiError } from '@diem-cau/portal/api-client';
import { forget, keep, type KeptPairing } from './device-store';
import { wait } from '../wait';

async function poll(deviceCode: string): Promise<PairingPolledView | null> {
  try {
    return await api.post<PairingPolledView>('/device/pairing/token', { body: { deviceCode } });
  } catch (error) {
    // No answer, or a server that is starting: the code still lives, ask again.
    if (isApiError(error) && (error.status === 0 || error.status >= 429)) return null;
    throw error;
  }
}

/** Asks until somebody has typed the code or its time is over, never faster than the server allows (RFC 8628 3.5). */
export async function waitForPairing(pairing: KeptPairing, signal: AbortSignal): Promise<'paired' | 'expired'> {
  let { intervalSeconds } = pairing;
  while (pairing.expiresAtMs > Date.now()) {
    await wait(intervalSeconds * 1_000, signal);
    const answer = await poll(pairing.deviceCode);
    intervalSeconds = answer?.intervalSeconds ?? intervalSeconds;
    if (answer?.status === 'paired') {
      await keep('keys', pairing.keys);
      await forget('pairing');
      return 'paired';
    }
    if (answer?.status === 'expired_token') break;
  }
  await forget('pairing');
  return 'expired';
}
