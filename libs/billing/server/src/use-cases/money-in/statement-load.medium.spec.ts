// Real: PostgreSQL under the application's roles, the whole country's invoices, files of 5,000 and 50,000 lines.
import { createTestDatabase } from '@diem-cau/platform/testing';
import { measureStatement } from '../../testing/statement-bench';

describe('a long statement', () => {
  it('of 5,000 lines is imported and matched in under 10 s, one of 50,000 whole in under a minute', async () => {
    const t = await createTestDatabase();
    try {
      const [some, most] = await measureStatement(t.urls.admin, { DATABASE_URL_API: t.urls.api, DATABASE_URL_BILLING: t.urls.billing }, [5_000, 50_000]);
      expect(some?.oursMs).toBeLessThan(10_000);
      expect(most?.oursMs).toBeLessThan(60_000);
    } finally {
      await t.close();
    }
  }, 240_000);
});
