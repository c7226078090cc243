import type { Actor } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';

/** A screen's only permission is to be one. @throws AppError `platform.forbidden` */
export function screenOf({ kind, endpointId, tenantId, sessionId }: Actor): { endpointId: string; tenantId: string; deviceId: string } {
  if (kind !== 'device' || !endpointId || !tenantId || !sessionId) throw new AppError(PlatformErrors.forbidden);
  return { endpointId, tenantId, deviceId: sessionId };
}
