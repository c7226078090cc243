import { z } from 'zod';
import { instantSchema } from '../values.schema';

/**
 * Standard Webhooks (https://www.standardwebhooks.com): headers `webhook-id`, `webhook-timestamp`, `webhook-signature`
 * (`v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`; two of them while a secret is being changed). The body is
 * `{type, timestamp, data}`. The same event has the same `webhook-id` however often it is sent; order is not promised.
 */
export const WEBHOOK_EVENTS = ['invoice.issued', 'invoice.corrected', 'invoice.paid', 'invoice.overdue'] as const;

export const webhookSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  note: z.string(),
  events: z.array(z.enum(WEBHOOK_EVENTS)),
  state: z.enum(['active', 'disabled']),
  /** Why it was switched off: `given_up`, `gone`, `by_person`. */
  disabledCode: z.string().nullable(),
  disabledAt: instantSchema.nullable(),
  createdAt: instantSchema,
  createdByName: z.string(),
  /** Until when the former secret signs too. */
  formerSecretUntil: instantSchema.nullable(),
  waiting: z.number().int(),
  lastDeliveredAt: instantSchema.nullable(),
  lastFailedAt: instantSchema.nullable(),
});
export type WebhookView = z.infer<typeof webhookSchema>;

export const addWebhookInputSchema = z.object({
  url: z.string().trim().min(8).max(2000),
  note: z.string().trim().max(200).default(''),
  events: z.array(z.enum(WEBHOOK_EVENTS)).min(1).max(WEBHOOK_EVENTS.length),
});
export type AddWebhookInput = z.infer<typeof addWebhookInputSchema>;
/** What is left out stays. Switched on again, it sends what waited. */
export const editWebhookInputSchema = addWebhookInputSchema.extend({ note: z.string().trim().max(200), state: z.enum(['active', 'disabled']) }).partial();
export type EditWebhookInput = z.infer<typeof editWebhookInputSchema>;
/** The secret is shown once, when it is made. */
export const webhookSecretSchema = webhookSchema.extend({ secret: z.string() });
export type WebhookSecretView = z.infer<typeof webhookSecretSchema>;

export const webhookDeliverySchema = z.object({
  id: z.uuid(),
  eventId: z.uuid(),
  type: z.string(),
  invoiceId: z.uuid().nullable(),
  reference: z.string().nullable(),
  state: z.enum(['waiting', 'delivered', 'given_up']),
  tries: z.number().int(),
  createdAt: instantSchema,
  /** Of what waits. */
  nextAt: instantSchema.nullable(),
  /** Newest first, at most 12. */
  attempts: z.array(z.object({ at: instantSchema, status: z.number().int().nullable(), failure: z.string().nullable(), durationMs: z.number().int() })),
});
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;
export const listDeliveriesFiltersSchema = z.object({ state: z.enum(['all', 'waiting', 'delivered', 'given_up']).default('all') });
