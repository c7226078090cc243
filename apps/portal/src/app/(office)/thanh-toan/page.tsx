import { getTranslations } from 'next-intl/server';
import { PaymentList } from '../../../features/billing/payments/payment-list';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('payment.title') };
}

export default function Page() {
  return <PaymentList />;
}
