import { getTranslations } from 'next-intl/server';
import { PaymentForm } from '../../../../features/billing/payments/payment-form';

export async function generateMetadata() {
  return { title: (await getTranslations('billing'))('payment.new_title') };
}

export default function Page() {
  return <PaymentForm />;
}
