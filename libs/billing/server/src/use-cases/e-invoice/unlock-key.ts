import { Inject, Injectable } from '@nestjs/common';
import type { SigningKey } from '@diem-cau/billing/invoice-xml';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { unseal } from '../../crypto/seal';
import { SigningKeyRepository, type StoredKey } from '../../data/e-invoice/signing-key.repository';
import { keyState } from '../../domain/e-invoice/key-state';

export type KeyTrouble = 'no_key' | 'key_expired' | 'key_not_yet_valid' | 'key_unreadable';

/** The operator's key of today, unlocked; or why there is none. Joins the caller's transaction. */
@Injectable()
export class UnlockKey {
  constructor(
    private readonly keys: SigningKeyRepository,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'AUTH_SECRET'>,
  ) {}

  async execute(operatorId: string): Promise<SigningKey | { readonly trouble: KeyTrouble }> {
    const stored = await this.keys.current();
    if (!stored) return { trouble: 'no_key' };
    const state = keyState(stored, this.clock.now());
    if (state === 'expired') return { trouble: 'key_expired' };
    if (state === 'not_yet_valid') return { trouble: 'key_not_yet_valid' };
    const privateKeyPem = this.open(operatorId, stored);
    return privateKeyPem === null ? { trouble: 'key_unreadable' } : { privateKeyPem, certificatePem: stored.certificatePem };
  }

  /** Null where the installation's secret is another one than when the key was added. */
  open(operatorId: string, { id, sealed }: StoredKey): string | null {
    return unseal(this.config.AUTH_SECRET, keyOwner(operatorId, id), sealed);
  }
}

export const keyOwner = (operatorId: string, keyId: string): string => `signing_key/${operatorId}/${keyId}`;
