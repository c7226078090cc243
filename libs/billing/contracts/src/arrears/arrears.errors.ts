import { defineErrors } from '@diem-cau/platform/errors';

export const ArrearsErrors = defineErrors('billing', {
  reminderSettled: { code: 'billing.reminder_settled', status: 409, message: 'The letter was sent or withdrawn already.' },
  promiseInPast: { code: 'billing.promise_in_past', status: 422, message: 'A promise lies ahead.' },
  asOfInFuture: { code: 'billing.as_of_in_future', status: 422, message: 'What will be owed is not known.' },
  notProposed: { code: 'billing.suspension_not_proposed', status: 409, message: 'This payer is not, or no longer, up for suspension.' },
  endpointNotOfPayer: { code: 'billing.endpoint_not_of_payer', status: 422, message: 'An endpoint is not paid for by this payer now.' },
  suspensionLifted: { code: 'billing.suspension_lifted', status: 409, message: 'The suspension was lifted already.' },
  webhookAddressRefused: { code: 'billing.webhook_address_refused', status: 422, message: 'The address is not https, or leads into a private network.' },
  webhookNotActive: { code: 'billing.webhook_not_active', status: 409, message: 'The webhook is disabled.' },
  webhooksTooMany: { code: 'billing.webhooks_too_many', status: 409, message: 'An operator has at most 20 webhooks.' },
});
