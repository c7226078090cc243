import { Injectable } from '@nestjs/common';
import { Database } from '@diem-cau/platform/database';

export type DocumentKind = 'pdf' | 'xml';

/** PDFs and signed XML as they were first made; row security decides whose. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly db: Database) {}

  async kept(invoiceId: string, kind: DocumentKind): Promise<Uint8Array | null> {
    const rows = await this.db.tx.$queryRaw<{ bytes: Uint8Array }[]>`select bytes from bill.document where invoice_id = ${invoiceId}::uuid and kind = ${kind}`;
    return rows[0]?.bytes ?? null;
  }

  /** Keeps the first; a second making adds nothing, and says so. */
  async keep(operatorId: string, invoiceId: string, kind: DocumentKind, bytes: Uint8Array): Promise<boolean> {
    const added = await this.db.tx.$executeRaw`
      insert into bill.document (operator_id, invoice_id, payer_tenant_id, kind, bytes, sha256)
      select ${operatorId}::uuid, i.id, i.payer_tenant_id, ${kind}, ${bytes as Uint8Array<ArrayBuffer>}::bytea, sha256(${bytes as Uint8Array<ArrayBuffer>}::bytea)
        from bill.invoice i where i.id = ${invoiceId}::uuid
      on conflict (operator_id, invoice_id, kind) do nothing`;
    return added === 1;
  }
}
