import type { PairingStartedView } from '@diem-cau/endpoints/contracts';
import { api } from '@diem-cau/portal/api-client';
import { makeKeys, publicKeyOf } from './device-key';
import { keep, readKept, type KeptPairing } from './device-store';
import { machineLabel } from './machine-label';

/** The code that this machine shows: the living one after a reload, else a new one with a new key. @throws ApiError */
export async function startPairing(): Promise<KeptPairing> {
  const kept = await readKept('pairing');
  if (kept && kept.expiresAtMs > Date.now()) return kept;
  const keys = await makeKeys();
  const body = { publicKey: await publicKeyOf(keys), label: machineLabel(navigator.userAgent, window.screen.width, window.screen.height) };
  const { deviceCode, userCode, expiresInSeconds, intervalSeconds } = await api.post<PairingStartedView>('/device/pairing', { body });
  const pairing = { keys, deviceCode, userCode, expiresAtMs: Date.now() + expiresInSeconds * 1_000, intervalSeconds };
  await keep('pairing', pairing);
  return pairing;
}
