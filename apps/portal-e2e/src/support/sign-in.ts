import type { Page } from 'playwright-core';
import { account } from './system';

/** Signs in as a person does: through the page. */
export async function signInOnPage(page: Page, username: string): Promise<void> {
  const { password } = account(username);
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL((url) => url.pathname !== '/dang-nhap');
}
