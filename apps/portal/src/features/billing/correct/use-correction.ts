import type { CorrectionsView, InvoiceDetail } from '@diem-cau/billing/contracts';
import { useApiMutation } from '@diem-cau/portal/api-client';
import { useToast } from '@diem-cau/portal/ui';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';

/** Issues a correcting document and opens it. */
export function useCorrection<Input>(path: string, invoice: InvoiceDetail) {
  const t = useTranslations('billing.correct');
  const router = useRouter();
  const toast = useToast();
  return useApiMutation<Input, CorrectionsView>({
    path,
    refresh: ['/billing'],
    onSuccess: ({ invoiceIds }) => {
      toast({ text: t('issued') });
      router.push(`/hoa-don/${invoiceIds.at(-1) ?? invoice.id}`);
    },
  });
}
