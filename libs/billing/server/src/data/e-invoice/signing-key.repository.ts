import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';

export interface StoredKey {
  readonly id: string;
  readonly sealed: Uint8Array;
  readonly certificatePem: string;
  readonly subject: string;
  readonly serial: string;
  readonly validFrom: Date;
  readonly validTo: Date;
  readonly addedAt: Date;
  readonly addedBy: string;
}

/** Keys are added; the last one signs, and the certificates of all verify what was signed. */
@Injectable()
export class SigningKeyRepository {
  constructor(private readonly db: Database) {}

  async current(): Promise<StoredKey | null> {
    const rows = await this.db.tx.$queryRaw<StoredKey[]>`
      select id::text, sealed, certificate_pem as "certificatePem", subject, serial, valid_from as "validFrom", valid_to as "validTo", added_at as "addedAt", added_by as "addedBy"
        from bill.signing_key order by added_at desc, id desc limit 1`;
    return rows[0] ?? null;
  }

  async certificates(): Promise<string[]> {
    const rows = await this.db.tx.$queryRaw<{ pem: string }[]>`select certificate_pem as pem from bill.signing_key order by added_at desc`;
    return rows.map(({ pem }) => pem);
  }

  async add(operatorId: string, key: StoredKey): Promise<void> {
    await this.db.tx.$executeRaw`
      insert into bill.signing_key (operator_id, id, sealed, certificate_pem, subject, serial, valid_from, valid_to, added_at, added_by)
      values (${operatorId}::uuid, ${key.id}::uuid, ${key.sealed as Uint8Array<ArrayBuffer>}, ${key.certificatePem}, ${key.subject}, ${key.serial}, ${key.validFrom}, ${key.validTo}, ${key.addedAt}, ${key.addedBy})`;
  }
}
