import type { HeartbeatAnswerView, HeartbeatInput } from '@diem-cau/endpoints/contracts';
import { api, isApiError } from '@diem-cau/portal/api-client';
import { sign } from './device-key';

export type HeartbeatReport = Omit<HeartbeatInput, 'nonce' | 'signature'>;

/** Signs and sends one heartbeat. A stale nonce (another tab was faster, an answer was lost) is answered with the right one, once. @throws ApiError */
export async function sendHeartbeat(keys: CryptoKeyPair, nonce: string, report: HeartbeatReport): Promise<HeartbeatAnswerView> {
  const send = async (signed: string): Promise<HeartbeatAnswerView> =>
    api.post<HeartbeatAnswerView>('/device/heartbeat', { body: { ...report, nonce: signed, signature: await sign(keys, signed) }, signal: AbortSignal.timeout(9_000) });
  try {
    return await send(nonce);
  } catch (error) {
    const fresh = isApiError(error) && error.code === 'endpoints.stale_nonce' ? error.args['nonce'] : undefined;
    if (typeof fresh !== 'string') throw error;
    return send(fresh);
  }
}
