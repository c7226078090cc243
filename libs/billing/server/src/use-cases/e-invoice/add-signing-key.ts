import { Inject, Injectable } from '@nestjs/common';
import { AUDIT_TRAIL, type AuditTrail } from '@diem-cau/audit/contracts';
import { type AddSigningKeyInput, BillingErrors } from '@diem-cau/billing/contracts';
import { type KeyFault, openKey } from '@diem-cau/billing/invoice-xml';
import { requirePermission } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { seal } from '../../crypto/seal';
import { SigningKeyRepository } from '../../data/e-invoice/signing-key.repository';
import { keyState } from '../../domain/e-invoice/key-state';
import { keyOwner } from './unlock-key';
import { WakeSending } from './wake-sending';

const FAULTS = {
  not_pkcs12: BillingErrors.keyNotPkcs12,
  wrong_password: BillingErrors.keyWrongPassword,
  no_key: BillingErrors.keyMissingInStore,
} as const satisfies Record<KeyFault, unknown>;

/** Takes the operator's key out of its PKCS#12 file and keeps it sealed; neither the file nor its password is kept. */
@Injectable()
export class AddSigningKey {
  constructor(
    private readonly db: Database,
    private readonly keys: SigningKeyRepository,
    private readonly wake: WakeSending,
    @Inject(AUDIT_TRAIL) private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'AUTH_SECRET'>,
  ) {}

  /** @throws AppError `billing.key_not_pkcs12`, `billing.key_wrong_password`, `billing.key_missing_in_store`, `billing.key_expired` */
  async execute(actor: Actor, { fileBase64, password }: AddSigningKeyInput): Promise<void> {
    requirePermission(actor, 'billing.contracts');
    const opened = openKey(Buffer.from(fileBase64, 'base64'), password);
    if ('fault' in opened) throw new AppError(FAULTS[opened.fault]);
    const { subject, serial, validFrom, validTo, certificatePem, privateKeyPem } = opened;
    const now = this.clock.now();
    if (keyState(opened, now) === 'expired') throw new AppError(BillingErrors.keyExpired, { subject, validTo: validTo.toISOString() });
    const [operatorId, id] = [actor.operatorId ?? '', newId()];
    const sealed = seal(this.config.AUTH_SECRET, keyOwner(operatorId, id), privateKeyPem);
    return this.db.as(actor, async () => {
      await this.keys.add(operatorId, { id, sealed, certificatePem, subject, serial, validFrom, validTo, addedAt: now, addedBy: actor.name });
      await this.wake.execute(actor);
      await this.audit.record({ action: 'billing.signing_key_added', subjectType: 'signing_key', subjectId: id, detail: { subject, serial, validTo: validTo.toISOString() } });
    });
  }
}
