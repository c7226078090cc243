import type { Metadata } from 'next';
import { DesignPage } from '../../features/design/design-page';

export const metadata: Metadata = { title: 'Thiết kế' };

export default function Page() {
  return <DesignPage />;
}
