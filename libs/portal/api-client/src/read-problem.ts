import { ApiError, type ApiErrorBody } from './api-error';

function isBody(value: unknown): value is ApiErrorBody {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

/** Reads a refusal; one that the api did not write (a proxy's page, say) gets the code `client.http_<status>`. */
export async function readProblem(response: Response): Promise<ApiError> {
  const requestId = response.headers.get('x-request-id') ?? '';
  const body: unknown = await response.json().catch(() => null);
  if (isBody(body)) return new ApiError(response.status, { ...body, requestId: body.requestId ?? requestId });
  return new ApiError(response.status, { code: `client.http_${response.status}`, message: response.statusText, requestId });
}
