import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What happens to one `createInvoice`: taken in and answered; taken in and never answered; taken in late, when nobody waits for an answer; refused;
 * answered with something that is no reply, taken in or not; the line cut before or after.
 */
export type Manner = 'accept' | 'silent_after' | 'late' | 'refuse' | 'garbage_after' | 'garbage' | 'cut_before' | 'cut_after' | 'overloaded' | 'unnumbered' | 'token_forgotten';
/** What happens to one look-up. */
export type LookUpManner = 'answer' | 'silent' | 'garbage';

interface Kept {
  readonly invoiceNo: string;
  readonly reservationCode: string;
  readonly series: string;
  readonly body: { generalInvoiceInfo: Record<string, unknown> };
  lookUps: number;
}

/**
 * A provider of our own that speaks SInvoice's protocol over HTTP and misbehaves on demand. It keeps invoices by transaction id in
 * memory, numbers them itself in the order of arrival, and, as the real one warns of itself, makes two of one that it is sent twice at once.
 */
export class SInvoiceServer {
  readonly kept = new Map<string, Kept[]>();
  readonly requests: { readonly path: string; readonly transactionUuid: string | null }[] = [];
  signIns = 0;
  password = 'mat-khau-hddt';
  tokenSeconds = 300;
  /** The tax authority gives its code so many look-ups later. */
  codeAfterLookUps = 0;
  templates = [{ templateCode: '1/001', invoiceSeri: 'C26TDC' }];
  /** Said with every refusal. */
  refusal = { code: 400, message: 'BUYER_TAX_CODE_INVALID', data: 'Mã số thuế người mua không hợp lệ' };
  private readonly manners: Manner[] = [];
  private readonly lateOnes: (() => void)[] = [];
  private readonly lookUpManners: LookUpManner[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly tokens = new Set<string>();
  private server: Server | null = null;
  private port = 0;

  /** The next ones behave so, in this order; then all is well again. */
  next(...manners: Manner[]): void {
    this.manners.push(...manners);
  }

  /** What is late is at work until now; then it is taken in. */
  finishLate(): void {
    for (const finish of this.lateOnes.splice(0)) finish();
  }

  nextLookUps(...manners: LookUpManner[]): void {
    this.lookUpManners.push(...manners);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Every invoice that it ever made. */
  get invoices(): Kept[] {
    return [...this.kept.values()].flat();
  }

  calls(part: string): number {
    return this.requests.filter(({ path }) => path.includes(part)).length;
  }

  async start(port = this.port): Promise<void> {
    this.server = createServer((request, response) => void this.answer(request, response));
    await new Promise<void>((resolve) => this.server!.listen(port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }

  /** Down: nobody listens; what it keeps stays. */
  async stop(): Promise<void> {
    const { server } = this;
    this.server = null;
    server?.closeAllConnections();
    await new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve()));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const body = await textOf(request);
    if (path === '/auth/login') { this.signIn(body, response); return; }
    const transactionUuid = /"transactionUuid":"([^"]+)"/.exec(body)?.[1] ?? new URLSearchParams(body).get('transactionUuid');
    this.requests.push({ path, transactionUuid });
    const manner = path.includes('/createInvoice/') ? (this.manners.shift() ?? 'accept') : 'accept';
    if (manner === 'token_forgotten') this.tokens.clear();
    const token = /access_token=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    if (!this.tokens.has(token)) { json(response, 500, { error: 'Internal Server Error', message: 'GENERAL' }); return; }
    if (path.includes('/createInvoice/')) return this.create(manner, body, request, response);
    if (path.includes('/searchInvoiceByTransactionUuid')) { this.search(transactionUuid ?? '', response); return; }
    if (path.includes('/getAllInvoiceTemplates')) { json(response, 200, { errorCode: null, description: null, totalRows: this.templates.length, template: this.templates }); return; }
    json(response, 404, { code: 404, message: 'NOT_FOUND', data: 'Không có dịch vụ này' });
  }

  private signIn(body: string, response: ServerResponse): void {
    this.signIns += 1;
    const { password } = JSON.parse(body) as { password: string };
    if (password !== this.password) { json(response, 400, { code: 400, message: 'BAD_CREDENTIALS', data: 'Sai tài khoản hoặc mật khẩu' }); return; }
    const token = randomBytes(16).toString('hex');
    this.tokens.add(token);
    json(response, 200, { access_token: token, token_type: 'bearer', refresh_token: randomUUID(), expires_in: this.tokenSeconds, scope: 'openid' });
  }

  private async create(manner: Manner, body: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (manner === 'refuse') { json(response, 400, this.refusal); return; }
    if (manner === 'garbage') { html(response); return; }
    if (manner === 'overloaded') { json(response, 503, { error: 'Service Unavailable' }); return; }
    if (manner === 'cut_before') return void request.socket.destroy();
    const known = this.find(body);
    if (manner === 'late') {
      this.lateOnes.push(() => this.keep(body));
      return;
    }
    const kept = known ?? this.keep(body);
    if (manner === 'silent_after') return;
    if (manner === 'cut_after') return void request.socket.destroy();
    if (manner === 'garbage_after') { html(response); return; }
    const { reservationCode, invoiceNo } = kept;
    json(response, 200, {
      errorCode: null, description: null,
      result: { supplierTaxCode: '0199100004', invoiceNo: manner === 'unnumbered' ? '' : invoiceNo, transactionID: String(Date.now()), reservationCode, codeOfTax: null },
    });
  }

  private search(transactionUuid: string, response: ServerResponse): void {
    const manner = this.lookUpManners.shift() ?? 'answer';
    if (manner === 'silent') return;
    if (manner === 'garbage') { html(response); return; }
    const [kept] = this.kept.get(transactionUuid) ?? [];
    if (!kept) { json(response, 400, { code: 400, message: 'NOT_FOUND_DATA', data: 'Không tìm thấy dữ liệu' }); return; }
    kept.lookUps += 1;
    const codeOfTax = kept.series.startsWith('C') && kept.lookUps > this.codeAfterLookUps ? codeOf(transactionUuid) : null;
    json(response, 200, {
      errorCode: null, description: null, transactionUuid,
      result: [{ supplierTaxCode: '0199100004', invoiceNo: kept.invoiceNo, reservationCode: kept.reservationCode, issueDate: Date.now(), status: 'Hóa đơn gốc', exchangeStatus: codeOfTax ? `Mã CQT cấp: ${codeOfTax}` : 'Chờ cấp mã', exchangeDes: null, codeOfTax }],
    });
  }

  private find(body: string): Kept | undefined {
    return this.kept.get(uuidOf(body))?.[0];
  }

  private keep(body: string): Kept {
    const parsed = JSON.parse(body) as Kept['body'];
    const series = String(parsed.generalInvoiceInfo['invoiceSeries']);
    const number = (this.numbers.get(series) ?? 0) + 1;
    this.numbers.set(series, number);
    const kept: Kept = { invoiceNo: `${series}${number}`, reservationCode: randomBytes(6).toString('hex').toUpperCase(), series, body: parsed, lookUps: 0 };
    const uuid = uuidOf(body);
    this.kept.set(uuid, [...(this.kept.get(uuid) ?? []), kept]);
    return kept;
  }
}

const uuidOf = (body: string): string => String((JSON.parse(body) as Kept['body']).generalInvoiceInfo['transactionUuid']);
const codeOf = (transactionUuid: string): string => `00${transactionUuid.replaceAll('-', '').toUpperCase()}`;

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function html(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<html><body>Hệ thống đang bảo trì</body></html>');
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
