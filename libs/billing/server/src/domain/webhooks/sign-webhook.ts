import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret as Standard Webhooks writes it: 32 random bytes behind `whsec_`. */
export const newWebhookSecret = (): string => PREFIX + randomBytes(32).toString('base64');

export interface SignedMessage {
  readonly id: string;
  readonly timestampSeconds: number;
  readonly body: string;
}

/** The header `webhook-signature`: one signature a secret that is valid, parted by a blank. */
export function signWebhook({ id, timestampSeconds, body }: SignedMessage, secrets: readonly string[]): string {
  return secrets
    .map((secret) => `v1,${createHmac('sha256', Buffer.from(secret.slice(PREFIX.length), 'base64')).update(`${id}.${timestampSeconds}.${body}`).digest('base64')}`)
    .join(' ');
}
