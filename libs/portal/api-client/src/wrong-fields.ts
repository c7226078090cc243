import { isApiError } from './api-error';

/** Names of the fields that the api could not read (`platform.invalid_input` lists them as `path: reason`); empty for any other error. */
export function wrongFields(error: unknown): ReadonlySet<string> {
  const issues = isApiError(error) && error.code === 'platform.invalid_input' ? error.args['issues'] : [];
  const texts = Array.isArray(issues) ? issues.filter((issue) => typeof issue === 'string') : [];
  return new Set(texts.map((text) => text.split(':')[0] ?? ''));
}
