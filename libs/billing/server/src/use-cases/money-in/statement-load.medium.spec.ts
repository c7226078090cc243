// Real: PostgreSQL under the application's roles, the whole country's invoices, files of 5,000 and 50,000 lines.
import { createTestDatabase } from '@diem-cau/platform/testing';
import { measureStatement } from '../../testing/statement-bench';

describe('a long statement', () => {
  it.each([[5_000, 10_000], [50_000, 60_000]])('of %i lines is imported and matched in under %i ms', async (lines, most) => {
    const t = await createTestDatabase();
    try {
      const figures = await measureStatement(t.urls.admin, { DATABASE_URL_API: t.urls.api, DATABASE_URL_BILLING: t.urls.billing }, lines);
      console.log(JSON.stringify(figures));
      expect(figures.oursMs).toBeLessThan(most);
    } finally {
      await t.close();
    }
  }, 240_000);
});
