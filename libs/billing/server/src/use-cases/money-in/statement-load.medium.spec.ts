// Real: PostgreSQL under the application's roles, the whole country's invoices, files of 5,000 and 50,000 lines.
import { createTestDatabase } from '@diem-cau/platform/testing';
import { measureStatement } from '../../testing/statement-bench';

describe('a long statement', () => {
  // How fast is the bench's to say.
  it('of 5,000 lines is imported whole, one of 50,000 too, and what names an invoice exactly is posted', async () => {
    const t = await createTestDatabase();
    try {
      const [some, most] = await measureStatement(t.urls.admin, { DATABASE_URL_API: t.urls.api, DATABASE_URL_BILLING: t.urls.billing }, [5_000, 50_000]);
      expect([some?.lines, most?.lines]).toEqual([5_000, 50_000]);
      for (const { lines, matched } of [some!, most!]) expect([matched > lines / 3, matched <= lines]).toEqual([true, true]);
    } finally {
      await t.close();
    }
  }, 600_000);
});
