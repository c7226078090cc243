/** What the api writes for every refusal; `message` is English, for logs. */
export type ApiErrorBody = { code: string; message: string; args?: Record<string, unknown>; requestId?: string };

/** A refusal of the api. `status` 0 with code `client.offline` means that no answer came: what was sent may or may not have been done. */
export class ApiError extends Error {
  readonly code: string;
  readonly args: Record<string, unknown>;
  readonly requestId: string;

  constructor(
    readonly status: number,
    body: ApiErrorBody,
  ) {
    super(body.message);
    this.name = 'ApiError';
    this.code = body.code;
    this.args = body.args ?? {};
    this.requestId = body.requestId ?? '';
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}
