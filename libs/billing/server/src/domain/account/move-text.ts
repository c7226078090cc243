import type { AccountMove } from '@diem-cau/billing/contracts';

const KINDS: Record<AccountMove['kind'], string> = {
  invoice: 'Hóa đơn', replaced: 'Bỏ hóa đơn bị thay thế', payment: 'Thanh toán', payment_reversed: 'Hủy ghi nhận thanh toán', refunded: 'Hoàn tiền dư',
};

/** A movement as a paper or a file says it. */
export const moveText = ({ kind, invoice, note }: Pick<AccountMove, 'kind' | 'invoice' | 'note'>): string => [KINDS[kind], invoice, note].filter(Boolean).join(' · ');
