import type { z } from 'zod';
import type {
  EInvoiceGateway, EInvoiceGateways, EInvoiceMessage, GatewayAccount, LookUpAnswer, NoAnswer, NotSent, ProbeAnswer, Refused, SendAnswer,
} from './e-invoice-gateway';
import { post, type HttpReply } from './http-reply';
import { sinvoiceBody } from './sinvoice-body';
import { asksToSignIn, badAnswer, createdSchema, faultOf, foundSchema, signedInSchema, templatesSchema } from './sinvoice-replies';

/** The provider asks for 90 s at least before a silent request counts as lost (5.4). */
const TIMEOUT_MS = 90_000;
const API = '/services/einvoiceapplication/api/InvoiceAPI/';
/** A token is renewed so long before it ends. */
const RENEW_MS = 30_000;
const NOT_FOUND = /^(NOT_FOUND_DATA|INVOICE_NOT_FOUND|INVOCIE_NOT_FOUND)$/;

type Fault = Refused | NotSent | NoAnswer;
interface Token {
  readonly text: string;
  readonly goodUntil: number;
}

/** Viettel SInvoice, REST, version 2: tokens in a cookie, JSON; a transaction id that is known answers with the invoice it has. */
export class SInvoiceGateway implements EInvoiceGateway {
  private token: Token | null = null;

  constructor(
    private readonly account: GatewayAccount,
    private readonly timeoutMs: number,
  ) {}

  async send(message: EInvoiceMessage): Promise<SendAnswer> {
    const reply = await this.call(`InvoiceWS/createInvoice/${encodeURIComponent(this.account.taxCode)}`, 'application/json', JSON.stringify(sinvoiceBody(message)), createdSchema);
    if ('outcome' in reply) return reply;
    const { invoiceNo, reservationCode, codeOfTax } = reply.result;
    return { outcome: 'taken_in', providerNumber: invoiceNo, reservationCode, authorityCode: codeOfTax };
  }

  async lookUp(transactionId: string): Promise<LookUpAnswer> {
    const form = new URLSearchParams({ supplierTaxCode: this.account.taxCode, transactionUuid: transactionId }).toString();
    const reply = await this.call('InvoiceWS/searchInvoiceByTransactionUuid', 'application/x-www-form-urlencoded', form, foundSchema);
    if ('outcome' in reply) return reply.outcome === 'refused' && NOT_FOUND.test(reply.code) ? { outcome: 'missing' } : reply;
    const [found] = reply.result;
    if (!found) return { outcome: 'missing' };
    if (found.codeOfTax === null && found.exchangeDes !== null) return { outcome: 'refused', code: 'TAX_AUTHORITY', words: found.exchangeDes };
    return { outcome: 'taken_in', providerNumber: found.invoiceNo, reservationCode: found.reservationCode, authorityCode: found.codeOfTax };
  }

  async probe(): Promise<ProbeAnswer> {
    const reply = await this.call('InvoiceUtilsWS/getAllInvoiceTemplates', 'application/json', JSON.stringify({ taxCode: this.account.taxCode, invoiceType: 'all' }), templatesSchema);
    if ('outcome' in reply) return reply;
    return { outcome: 'works', series: (reply.template ?? []).map(({ templateCode, invoiceSeri }) => ({ templateCode, series: invoiceSeri })) };
  }

  private async call<T extends z.ZodType>(path: string, contentType: string, body: string, schema: T): Promise<z.infer<T> | Fault> {
    const reply = await this.callSignedIn(path, contentType, body);
    if ('outcome' in reply) return reply;
    const fault = faultOf(reply);
    if (fault) return fault;
    const parsed = schema.safeParse(reply.json);
    return parsed.success ? parsed.data : badAnswer(reply);
  }

  /** Signs in when it must; once more where the provider no longer knows the token, for then it did nothing. */
  private async callSignedIn(path: string, contentType: string, body: string): Promise<HttpReply | Fault> {
    for (let isAgain = false; ; isAgain = true) {
      const token = await this.signIn();
      if (typeof token !== 'string') return token;
      const headers = { accept: 'application/json', 'content-type': contentType, cookie: `access_token=${token}` };
      const reply = await post(new URL(API + path, this.account.baseUrl).href, { headers, body }, this.timeoutMs);
      if ('outcome' in reply || isAgain || !asksToSignIn(reply)) return reply;
      this.token = null;
    }
  }

  private async signIn(): Promise<string | NotSent> {
    if (this.token && this.token.goodUntil > performance.now()) return this.token.text;
    const { baseUrl, username, password } = this.account;
    const body = JSON.stringify({ username, password });
    const reply = await post(new URL('/auth/login', baseUrl).href, { headers: { accept: 'application/json', 'content-type': 'application/json' }, body }, this.timeoutMs);
    // Whatever happens here, no invoice has left.
    if ('outcome' in reply) return { outcome: 'not_sent', reason: 'unreachable', words: reply.words };
    const answer = signedInSchema.safeParse(reply.json);
    if (reply.status < 300 && answer.success) {
      const { access_token: text, expires_in: seconds } = answer.data;
      this.token = { text, goodUntil: performance.now() + Math.max(seconds * 1000 - RENEW_MS, 0) };
      return text;
    }
    const isRefusal = reply.status >= 400 && reply.status < 500;
    const fault = faultOf(reply);
    return { outcome: 'not_sent', reason: isRefusal ? 'credentials' : 'unreachable', words: fault?.words ?? badAnswer(reply).words };
  }
}

/** Gateways by account, each with its own token. */
export class SInvoiceGateways implements EInvoiceGateways {
  private readonly opened = new Map<string, SInvoiceGateway>();

  constructor(readonly timeoutMs = TIMEOUT_MS) {}

  open(account: GatewayAccount): EInvoiceGateway {
    const key = JSON.stringify([account.baseUrl, account.username, account.password, account.taxCode]);
    let gateway = this.opened.get(key);
    if (!gateway) this.opened.set(key, (gateway = new SInvoiceGateway(account, this.timeoutMs)));
    return gateway;
  }
}
