import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import type { AuthenticatedRequest } from './authenticated-request';

export const PUBLIC = 'http:public';
export const DEVICE = 'http:device';
export const ANY_ORIGIN = 'http:any-origin';
export const IDEMPOTENT = 'http:idempotent';

/** The route answers without a session: sign-in, reset, pairing, health, webhooks. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The route belongs to a paired screen: it reads the device's cookie, not the person's. */
export const ForDevice = () => SetMetadata(DEVICE, true);

/** The route is called by a server, not by a browser: no Origin header is asked, the body must prove itself. */
export const FromAnyOrigin = () => SetMetadata(ANY_ORIGIN, true);

/**
 * A POST that honours `Idempotency-Key`: key, effect and answer are committed together, and a repeat gets the first
 * answer. The whole handler then runs in one transaction, so it is for handlers of one use case.
 */
export const Idempotent = () => SetMetadata(IDEMPOTENT, true);

/** The actor that the guard found. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!actor) throw new Error('CurrentActor on a public route');
  return actor;
});
