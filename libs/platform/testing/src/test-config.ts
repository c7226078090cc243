import type { AppConfig } from '@diem-cau/platform/config';
import { loadConfig } from '@diem-cau/platform/config';
import type { TestDatabase } from './test-database';

export const TEST_ORIGIN = 'http://test.local';

/** The configuration of an app that runs against a test's database; no Redis, no mail, no media, silent. */
export function testConfig(t: TestDatabase, more: Record<string, string> = {}): AppConfig {
  return loadConfig({
    DC_MODE: 'demo',
    API_PORT: '0',
    WORKER_PORT: '0',
    PUBLIC_ORIGIN: TEST_ORIGIN,
    DATABASE_URL_API: t.urls.api,
    DATABASE_URL_BILLING: t.urls.billing,
    DATABASE_URL_AUTH: t.urls.auth,
    DATABASE_URL_JOBS: t.urls.jobs,
    AUTH_SECRET: 'a secret of a test, 32 characters or more',
    LOG_LEVEL: 'silent',
    ...more,
  });
}
