import { type AppConfig, configSchema } from './app-config';

/**
 * Parses the environment once, at boot.
 * @throws Error whose message lists every wrong or missing variable, one a line.
 */
export function loadConfig(env: Record<string, string | undefined>): AppConfig {
  const parsed = configSchema.safeParse(env);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The configuration is wrong:\n${lines.join('\n')}`);
}
