import { defineErrors } from './app-error';

/** What any route may answer, whatever its domain. */
export const PlatformErrors = defineErrors('platform', {
  unauthenticated: { code: 'platform.unauthenticated', status: 401, message: 'No valid session.' },
  forbidden: { code: 'platform.forbidden', status: 403, message: 'The post has no permission for this.' },
  notFound: { code: 'platform.not_found', status: 404, message: 'Not found.' },
  invalidInput: { code: 'platform.invalid_input', status: 400, message: 'The input breaks its schema.' },
  originRefused: { code: 'platform.origin_refused', status: 403, message: 'Origin header missing or foreign.' },
  tooManyRequests: { code: 'platform.too_many_requests', status: 429, message: 'Rate limit reached.' },
  tooLarge: { code: 'platform.too_large', status: 413, message: 'The body is larger than allowed.' },
  idempotencyKeyReused: { code: 'platform.idempotency_key_reused', status: 409, message: 'Key used with another body.' },
  changedMeanwhile: { code: 'platform.changed_meanwhile', status: 409, message: 'The row was changed by somebody else.' },
  unavailable: { code: 'platform.unavailable', status: 503, message: 'A part that is needed does not answer.' },
  internal: { code: 'platform.internal', status: 500, message: 'Internal error.' },
});
