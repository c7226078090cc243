import type { Permission } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { EAGER } from './chase-victim';
import { CANARY } from './canary';
import type { WalledWorld } from './walled-world';

interface Call {
  /** Who may: what this one sends gets past every wall. */
  readonly by: Actor;
  readonly body?: unknown;
  readonly query?: string;
  /** The right that the route asks for; null where being concerned is enough. */
  readonly may: Permission | null;
}
/** The path names a thing of the victim: 403 or 404 for everybody else. */
export interface ById extends Call { readonly is: 'by id'; readonly path: Readonly<Record<string, string>> }
/** The body names things of the victim: refused, whatever the reason. */
export interface ByBody extends Call { readonly is: 'by body'; readonly path?: Readonly<Record<string, string>> }
/** Answers from what the asker may see: the victim's answer holds the canary where `holds`, a stranger's never. */
export interface Listing extends Call { readonly is: 'list'; readonly holds: boolean; readonly path?: Readonly<Record<string, string>> }
/** Acts on what is the asker's own, so no other can be meant; the right is asked all the same. */
export interface Own extends Call { readonly is: 'own' }
/** No wall to walk into here, for the reason given. */
export interface Elsewhere { readonly is: 'elsewhere'; readonly why: string }
export type Wall = ById | ByBody | Listing | Own | Elsewhere;

/** `POST /api/endpoints/{id}/accept` as it is sent for a wall. */
export function requestOf(route: string, wall: Exclude<Wall, Elsewhere>): { method: string; path: string; body: unknown } {
  const [method = '', template = ''] = route.split(' ');
  const path = Object.entries('path' in wall && wall.path ? wall.path : {}).reduce((made, [name, value]) => made.replace(`{${name}}`, value), template);
  return { method, path: path + (wall.query ?? ''), body: method === 'GET' || method === 'DELETE' ? undefined : (wall.body ?? {}) };
}

const elsewhere = (why: string): Elsewhere => ({ is: 'elsewhere', why });
const signIn = elsewhere('before there is a session; sign-in.medium.spec.ts');
const pairing = elsewhere('a screen that is nobody\'s yet; pairing.medium.spec.ts');
const mySession = elsewhere('names nobody but the session that asks');

/** Every route of openapi.json, and where its wall stands. Whoever adds a route adds it here. */
export function wallsOf(w: WalledWorld): Readonly<Record<string, Wall>> {
  const { ids, units, victims: v } = w;
  const id = (by: Actor, may: Permission | null, of: string, body?: unknown): ById => ({ is: 'by id', by, may, path: { id: of }, ...(body === undefined ? {} : { body }) });
  const list = (by: Actor, may: Permission | null, more: Partial<Listing> = {}): Listing => ({ is: 'list', by, may, holds: true, ...more });
  const own = (by: Actor, may: Permission | null, body?: unknown): Own => ({ is: 'own', by, may, body });
  const month = { path: { month: w.month } };
  const onDay = w.today;
  const days = `?from=${w.month}-01&to=${w.today}`;
  const range = `?from=${w.month}&to=${w.today.slice(0, 7)}`;
  return {
    'GET /api/health/live': elsewhere('says only that it lives'),
    'GET /api/health/ready': elsewhere('says only what is up'),
    'GET /api/search': list(v.admin, null, { query: '?q=canary' }),
    'GET /api/audit': list(v.admin, 'audit.read'),
    'GET /api/audit/verify': list(v.admin, 'audit.read', { holds: false }),

    // Before its invoices are corrected: then the proposal would be stale.
    'POST /api/billing/waiting-money/{id}/accept': id(v.clerk, 'billing.payments', ids.proposedMoney),
    'GET /api/billing/months/{month}': list(v.clerk, 'billing.read', { ...month, holds: false }),
    'GET /api/billing/months/{month}/preview': list(v.clerk, 'billing.run', { path: { month: w.thisMonth }, holds: false }),
    'GET /api/billing/months/{month}/preview/invoices': list(v.clerk, 'billing.run', { path: { month: w.thisMonth } }),
    'GET /api/billing/months/{month}/preview/invoices/{payerId}': { ...id(v.clerk, 'billing.run', ''), path: { month: w.thisMonth, payerId: ids.payer } },
    'GET /api/billing/runs': list(v.clerk, 'billing.read'),
    'POST /api/billing/runs': own(v.clerk, 'billing.run', { month: w.month }),
    'GET /api/billing/runs/{id}': id(v.clerk, 'billing.read', ids.run),
    'GET /api/billing/runs/{id}/payers': id(v.clerk, 'billing.read', ids.run),
    'GET /api/billing/endpoints': list(v.clerk, 'billing.read'),
    'GET /api/billing/contracts': list(v.clerk, 'billing.read'),
    'GET /api/billing/contracts/{id}': id(v.clerk, 'billing.read', ids.contract),
    'PATCH /api/billing/contracts/{id}': id(v.clerk, 'billing.contracts', ids.contract, { number: '02/2026', signedOn: '2026-01-01' }),
    'GET /api/billing/payers': list(v.clerk, 'billing.read'),
    'GET /api/billing/payers/{id}': id(v.clerk, 'billing.read', ids.payer),
    'POST /api/billing/payers/{id}/versions': id(v.clerk, 'billing.contracts', ids.payer, {
      from: '2021-01-01', name: `Khác ${CANARY}`, address: 'x', taxCode: '0199100371', budgetCode: '1099999', treasuryAccount: null, treasuryOffice: null,
    }),
    'GET /api/billing/parked-events': list(v.clerk, 'billing.read'),
    'POST /api/billing/parked-events/{id}/settle': id(v.clerk, 'billing.contracts', ids.parked, { act: 'dismiss', note: 'thôi' }),
    'GET /api/billing/catalogue': list(v.clerk, 'billing.read', { holds: false }),
    'POST /api/billing/catalogue/plans': own(v.clerk, 'billing.contracts', { code: 'HD', name: 'Điểm cầu HD' }),
    'POST /api/billing/catalogue/prices': { is: 'by body', by: v.clerk, may: 'billing.contracts', body: { planId: ids.plan, from: '2030-01-01', monthlyVnd: 1, vatClass: 'telecom' } },
    'POST /api/billing/catalogue/vat-rates': own(v.clerk, 'billing.contracts', { vatClass: 'telecom', from: '2030-01-01', percent: 8 }),
    'GET /api/billing/settings': list(v.clerk, 'billing.read', { holds: false }),
    'PUT /api/billing/settings': own(v.clerk, 'billing.contracts', {
      legalName: 'Viễn thông Mẫu', address: 'Số 1', taxCode: '0199100004', phone: null, series: 'C26TDC', formNumber: '1', bankName: null, bankBin: null, bankAccount: null,
      vatRateDay: 'invoice_day', paymentTermDays: 15,
    }),
    'GET /api/billing/invoices': list(v.clerk, 'billing.read'),
    'GET /api/billing/invoices/export': list(v.clerk, 'billing.read', { query: '?format=csv' }),
    'GET /api/billing/invoices/{id}': id(v.clerk, 'billing.read', ids.invoice),
    'GET /api/billing/invoices/{id}/pdf': id(v.clerk, 'billing.read', ids.invoice),
    'GET /api/billing/invoices/{id}/xml': id(v.clerk, 'billing.read', ids.invoice),
    'GET /api/billing/invoices/{id}/e-invoice': id(v.clerk, 'billing.read', ids.invoice),
    'GET /api/billing/e-invoices': list(v.clerk, 'billing.read', { query: '?state=all' }),
    'PUT /api/billing/e-invoicing/gateway': own(v.clerk, 'billing.contracts', { baseUrl: 'http://127.0.0.1:9', username: 'mau', password: 'mau', providerTaxCode: '0199100004', isActive: true }),
    'POST /api/billing/e-invoices/retry': { is: 'by body', by: v.clerk, may: 'billing.run', body: { invoiceIds: [ids.invoice] } },
    'POST /api/billing/invoices/{id}/e-invoice/settle': id(v.clerk, 'billing.run', ids.invoice, { note: CANARY }),
    'POST /api/billing/e-invoicing/test': own(v.clerk, 'billing.contracts'),
    'POST /api/billing/e-invoicing/keys': own(v.clerk, 'billing.contracts', { fileBase64: w.keyStore, password: 'mau' }),
    'GET /api/billing/e-invoicing': list(v.clerk, 'billing.read', { holds: false }),
    'PUT /api/billing/e-invoicing/series': own(v.clerk, 'billing.contracts', { formNumber: '1', series: 'C26TDC', templateCode: '1/001', declaredOn: onDay }),
    'GET /api/my/invoices/{id}/xml': id(v.accountant, 'invoices.read_own', ids.invoice),
    'GET /api/my/invoices': list(v.accountant, 'invoices.read_own', { holds: false }),
    'GET /api/my/invoices/summary': list(v.accountant, 'invoices.read_own', { holds: false }),
    'GET /api/my/invoices/{id}': id(v.accountant, 'invoices.read_own', ids.invoice),
    'GET /api/my/invoices/{id}/pdf': id(v.accountant, 'invoices.read_own', ids.invoice),

    // What is owed is chased before it is corrected away below.
    'GET /api/billing/arrears/settings': list(v.clerk, 'billing.read', { holds: false }),
    'PUT /api/billing/arrears/settings': own(v.clerk, 'billing.contracts', EAGER),
    'GET /api/billing/reminders': list(v.clerk, 'billing.read'),
    'GET /api/billing/reminders/{id}/pdf': id(v.clerk, 'billing.read', ids.reminder),
    'POST /api/billing/reminders/{id}/withdraw': id(v.clerk, 'billing.payments', ids.unwanted),
    'POST /api/billing/reminders/send': { is: 'by body', by: v.clerk, may: 'billing.payments', body: { ids: [ids.letter] } },
    'GET /api/billing/payers/{id}/chase': id(v.clerk, 'billing.read', ids.payer),
    'POST /api/billing/payers/{id}/chase': id(v.clerk, 'billing.payments', ids.payer, { kind: 'call', text: 'Đã gọi' }),
    'GET /api/billing/suspensions': list(v.clerk, 'billing.read'),
    'POST /api/billing/suspensions/{id}/lift': id(v.operator, 'billing.suspend', ids.suspension, { reason: 'Đã thỏa thuận' }),
    'GET /api/billing/suspensions/proposals': list(v.clerk, 'billing.read', { holds: false }),
    'GET /api/billing/suspensions/proposals/{payerId}': { ...id(v.clerk, 'billing.read', ''), path: { payerId: ids.payer } },
    'POST /api/billing/suspensions': { is: 'by body', by: v.operator, may: 'billing.suspend', body: { payerId: ids.payer, endpointIds: [ids.endpoint], note: 'Quá hạn lâu' } },
    'GET /api/my/reminders': list(v.accountant, 'invoices.read_own', { holds: false }),
    'GET /api/my/reminders/{id}/pdf': id(v.accountant, 'invoices.read_own', ids.reminder),
    'GET /api/billing/webhooks': list(v.clerk, 'billing.webhooks'),
    'POST /api/billing/webhooks': own(v.clerk, 'billing.webhooks', { url: 'https://thu.example/', events: ['invoice.paid'] }),
    'PATCH /api/billing/webhooks/{id}': id(v.clerk, 'billing.webhooks', ids.webhook, { note: 'Kế toán' }),
    'POST /api/billing/webhooks/{id}/secret': id(v.clerk, 'billing.webhooks', ids.webhook),
    'POST /api/billing/webhooks/{id}/test': id(v.clerk, 'billing.webhooks', ids.webhook),
    'GET /api/billing/webhooks/{id}/deliveries': id(v.clerk, 'billing.webhooks', ids.webhook),
    'POST /api/billing/webhook-deliveries/{id}/again': id(v.clerk, 'billing.webhooks', ids.delivery),
    'DELETE /api/billing/webhooks/{id}': id(v.clerk, 'billing.webhooks', ids.webhook),
    'GET /api/billing/receivables/units': list(v.clerk, 'billing.read', { holds: false }),
    'GET /api/billing/receivables/units/export': list(v.clerk, 'billing.read', { query: '?format=csv', holds: false }),

    ...Object.fromEntries(['revenue', 'mrr', 'vat', 'endpoint-days'].flatMap((report): [string, Wall][] => [
      [`GET /api/billing/reports/${report}`, list(v.clerk, 'billing.read', { query: range, holds: report === 'vat' })],
      [`GET /api/billing/reports/${report}/export`, list(v.clerk, 'billing.read', { query: `${range}&format=csv`, holds: report === 'vat' })],
    ])),

    'GET /api/billing/quotations': list(v.clerk, 'billing.read'),
    'GET /api/billing/quotations/export': list(v.clerk, 'billing.read', { query: '?format=csv' }),
    'POST /api/billing/quotations': { is: 'by body', by: v.clerk, may: 'billing.contracts', body: { payerId: ids.payer, title: 'Khác', validUntil: '2040-01-01', deliverOn: '2040-01-01', lines: [{ name: 'Bộ', unit: 'Bộ', quantity: 1, unitVnd: 1000, vatClass: 'telecom' }] } },
    'GET /api/billing/quotations/{id}': id(v.clerk, 'billing.read', ids.quotation),
    'GET /api/billing/quotations/{id}/pdf': id(v.clerk, 'billing.read', ids.quotation),
    'PUT /api/billing/quotations/{id}': id(v.clerk, 'billing.contracts', ids.quotationDraft, { payerId: ids.payer, title: 'Khác', validUntil: '2040-01-01', deliverOn: '2040-01-01', lines: [{ name: 'Bộ', unit: 'Bộ', quantity: 1, unitVnd: 1000, vatClass: 'telecom' }] }),
    'POST /api/billing/quotations/{id}/send': id(v.clerk, 'billing.contracts', ids.quotationDraft),
    'POST /api/billing/quotations/{id}/withdraw': id(v.clerk, 'billing.contracts', ids.quotationDraft),
    'POST /api/billing/quotations/{id}/accept': id(v.clerk, 'billing.contracts', ids.quotationTaken),
    'POST /api/billing/quotations/{id}/decline': id(v.clerk, 'billing.contracts', ids.quotationLeft),
    'DELETE /api/billing/quotations/{id}': id(v.clerk, 'billing.contracts', ids.quotationDropped),
    'GET /api/my/quotations': list(v.accountant, 'invoices.read_own', { holds: true }),
    'GET /api/my/quotations/{id}/pdf': id(v.accountant, 'invoices.read_own', ids.quotation),
    'POST /api/my/quotations/{id}/accept': id(v.accountant, 'invoices.read_own', ids.quotation),
    'POST /api/my/quotations/{id}/decline': id(v.accountant, 'invoices.read_own', ids.quotationMineLeft),
    'GET /api/billing/contracts/{id}/annexes': id(v.clerk, 'billing.read', ids.contract),
    'POST /api/billing/contracts/{id}/annexes': id(v.clerk, 'billing.contracts', ids.contract, { signedOn: onDay, effectiveOn: onDay, subject: 'Thêm điểm cầu', body: 'Hai điểm cầu' }),
    'GET /api/billing/annexes/{id}/pdf': id(v.clerk, 'billing.read', ids.annex),
    'GET /api/billing/payers/{id}/account': { ...id(v.clerk, 'billing.read', ids.payer), query: days },
    'GET /api/billing/payers/{id}/account/export': { ...id(v.clerk, 'billing.read', ids.payer), query: `${days}&format=csv` },
    'GET /api/billing/payers/{id}/account/pdf': { ...id(v.clerk, 'billing.read', ids.payer), query: days },
    'GET /api/billing/invoices/{id}/statement/pdf': id(v.clerk, 'billing.read', ids.invoice),
    'GET /api/billing/invoices/{id}/statement/export': id(v.clerk, 'billing.read', ids.invoice),
    'GET /api/billing/invoices/{id}/treasury-pack': id(v.clerk, 'billing.read', ids.invoice),
    'GET /api/billing/months/{month}/statement': list(v.clerk, 'billing.read', month),
    'GET /api/billing/months/{month}/statement/export': list(v.clerk, 'billing.read', { ...month, query: '?format=csv' }),
    'GET /api/billing/months/{month}/statement/pdf': list(v.clerk, 'billing.read', { ...month, holds: false }),
    'GET /api/billing/months/{month}/archive': list(v.clerk, 'billing.read', { ...month, holds: false }),
    'POST /api/billing/months/{month}/archive': { is: 'by body', by: v.clerk, may: 'billing.run', path: { month: w.month } },
    'GET /api/billing/months/{month}/archive/file': elsewhere('refused until it is made, to everybody; account.medium.spec.ts'),
    'GET /api/my/accounts': list(v.accountant, 'invoices.read_own', { holds: false }),
    'GET /api/my/accounts/{id}': { ...id(v.accountant, 'invoices.read_own', ids.payer), query: days },
    'GET /api/my/accounts/{id}/export': { ...id(v.accountant, 'invoices.read_own', ids.payer), query: `${days}&format=csv` },
    'GET /api/my/accounts/{id}/pdf': { ...id(v.accountant, 'invoices.read_own', ids.payer), query: days },
    'GET /api/my/invoices/{id}/statement/pdf': id(v.accountant, 'invoices.read_own', ids.invoice),
    'GET /api/my/invoices/{id}/statement/export': id(v.accountant, 'invoices.read_own', ids.invoice),
    'GET /api/my/invoices/{id}/treasury-pack': id(v.accountant, 'invoices.read_own', ids.invoice),
    'GET /api/billing/invoices/{id}/notices': list(v.clerk, 'billing.read', { path: { id: ids.invoice } }),
    'GET /api/billing/notices/{id}/pdf': id(v.clerk, 'billing.read', ids.notice04),
    'GET /api/billing/notices/{id}/xml': id(v.clerk, 'billing.read', ids.notice04),
    'POST /api/billing/invoices/{id}/notices': id(v.clerk, 'billing.correct', ids.invoice, { changes: [{ field: 'other', wrong: 'a', right: 'b' }], reason: 'Sai chữ' }),
    'GET /api/billing/payers/{id}/corrections/{month}': { ...id(v.clerk, 'billing.read', ''), path: { id: ids.payer, month: w.thisMonth } },
    'GET /api/billing/questions': list(v.clerk, 'billing.read', { query: '?state=all' }),
    'GET /api/billing/questions/{id}': id(v.clerk, 'billing.read', ids.question),
    'POST /api/billing/questions/{id}/answers': id(v.clerk, 'billing.correct', ids.question, { text: 'Đã xem' }),
    'POST /api/billing/questions/{id}/close': id(v.clerk, 'billing.correct', ids.question),
    'GET /api/my/invoices/{id}/notices': list(v.accountant, 'invoices.read_own', { path: { id: ids.invoice } }),
    'GET /api/my/notices/{id}/pdf': id(v.accountant, 'invoices.read_own', ids.notice04),
    'GET /api/my/invoices/{id}/questions': id(v.accountant, 'invoices.read_own', ids.invoice),
    'POST /api/my/invoices/{id}/questions': id(v.accountant, 'invoices.read_own', ids.invoice, { text: 'Vì sao?' }),
    'POST /api/my/questions/{id}/entries': id(v.accountant, 'invoices.read_own', ids.question, { text: 'Hỏi thêm' }),
    'GET /api/my/invoices/{id}/lines/{position}/origin': { ...id(v.accountant, 'invoices.read_own', ''), path: { id: ids.invoice, position: '1' } },

    'POST /api/billing/replacements': { is: 'by body', by: v.clerk, may: 'billing.correct', body: { payerId: ids.payer, month: w.month, payerPatch: {} } },
    'GET /api/billing/payers/{id}/corrections/{month}/pdf': { ...id(v.clerk, 'billing.read', ''), path: { id: ids.payer, month: w.thisMonth } },
    'POST /api/billing/adjustments': { is: 'by body', by: v.clerk, may: 'billing.correct', body: { endpointId: ids.endpoint, month: w.month, toVnd: 1 } },
    'GET /api/billing/endpoints/{id}': id(v.clerk, 'billing.read', ids.endpoint),
    'POST /api/billing/subscriptions/changes/preview': { is: 'by body', by: v.clerk, may: 'billing.contracts', body: { kind: 'suspend', endpointIds: [ids.endpoint] } },
    'POST /api/billing/prepayments': { is: 'by body', by: v.clerk, may: 'billing.run', body: { payerId: ids.payer, throughMonth: w.thisMonth } },
    'POST /api/billing/subscriptions/changes': { is: 'by body', by: v.clerk, may: 'billing.contracts', body: { kind: 'suspend', endpointIds: [ids.endpoint] } },
    'GET /api/billing/charge-items': list(v.clerk, 'billing.read', { query: '?state=all' }),
    'POST /api/billing/charge-items': { is: 'by body', by: v.clerk, may: 'billing.contracts', body: { payerId: ids.payer, name: 'Lắp đặt', unit: 'Lần', quantity: 1, unitVnd: 1, vatClass: 'telecom', dueOn: onDay } },
    'POST /api/billing/charge-items/{id}/cancel': id(v.clerk, 'billing.contracts', ids.chargeItem),
    'GET /api/billing/payments': list(v.clerk, 'billing.read'),
    'POST /api/billing/payments': { is: 'by body', by: v.clerk, may: 'billing.payments', body: { payerId: ids.payer, amountVnd: 1, receivedOn: onDay } },
    'POST /api/billing/payments/{id}/reverse': id(v.clerk, 'billing.payments', ids.payment, { reason: 'Nhập nhầm' }),
    'GET /api/billing/statements': list(v.clerk, 'billing.read', { query: '?state=all' }),
    'POST /api/billing/statements': own(v.clerk, 'billing.payments', w.statement('FT0001')),
    'GET /api/billing/statements/{id}': id(v.clerk, 'billing.read', ids.statement),
    'GET /api/billing/statements/{id}/lines': id(v.clerk, 'billing.read', ids.statement),
    'GET /api/billing/statements/{id}/draft': id(v.clerk, 'billing.payments', ids.statementDraft),
    'PUT /api/billing/statements/{id}/mapping': id(v.clerk, 'billing.payments', ids.statementDraft, w.statementMapping),
    'POST /api/billing/statements/{id}/import': id(v.clerk, 'billing.payments', ids.statementDraft),
    'DELETE /api/billing/statements/{id}': id(v.clerk, 'billing.payments', ids.statementDropped),
    'GET /api/billing/waiting-money': list(v.clerk, 'billing.read'),
    'GET /api/billing/waiting-money/summary': list(v.clerk, 'billing.read', { holds: false }),
    'GET /api/billing/waiting-money/targets': list(v.clerk, 'billing.payments', { query: '?q=canary' }),
    'GET /api/billing/waiting-money/{id}': id(v.clerk, 'billing.read', ids.money),
    'POST /api/billing/waiting-money/{id}/match': id(v.clerk, 'billing.payments', ids.money, { parts: [{ payerId: ids.payer, amountVnd: 71_000, invoiceIds: [] }] }),
    'POST /api/billing/waiting-money/{id}/settle': id(v.clerk, 'billing.payments', ids.settledMoney, { as: 'sent_back', reason: CANARY }),
    'POST /api/billing/waiting-money/{id}/reopen': id(v.clerk, 'billing.payments', ids.asideMoney),
    'POST /api/billing/waiting-money/rematch': own(v.clerk, 'billing.payments'),
    'GET /api/billing/payers/{id}/refunds': id(v.clerk, 'billing.read', ids.payer),
    'POST /api/billing/payers/{id}/refunds': id(v.clerk, 'billing.payments', ids.payer, { amountVnd: 1, paidOn: onDay, reason: CANARY }),
    'GET /api/billing/receivables': list(v.clerk, 'billing.read', { query: '?state=all' }),
    'GET /api/billing/receivables/summary': list(v.clerk, 'billing.read', { holds: false }),
    'GET /api/billing/receivables/export': list(v.clerk, 'billing.read', { query: '?state=all&format=csv' }),
    'POST /api/billing/runs/{id}/payers/{payerId}/release': { ...id(v.clerk, 'billing.run', ids.parkedRun), path: { id: ids.parkedRun, payerId: ids.payer } },

    'POST /api/device/pairing': pairing,
    'POST /api/device/pairing/token': pairing,
    'POST /api/device/heartbeat': elsewhere('a screen names nobody but itself, and proves it; pairing.medium.spec.ts'),
    'GET /api/device/me': list(v.screen, null),
    'GET /api/device/commands': list(v.screen, null, { holds: false }),
    'GET /api/device/probe': elsewhere('random bytes'),
    'POST /api/device/probe': elsewhere('counts bytes'),
    'GET /api/device/agenda': list(v.screen, null),
    'GET /api/device/meetings/{id}/state': id(v.screen, null, ids.meeting),
    'POST /api/device/meetings/{id}/ticket': id(v.screen, null, ids.meeting),
    'POST /api/device/meetings/{id}/floor-requests': id(v.screen, null, ids.meeting),
    'DELETE /api/device/meetings/{id}/floor-requests': id(v.screen, null, ids.meeting),
    'POST /api/device/link-tests/{id}/result': id(v.screen, null, ids.linkTest, {
      cameraBlack: false, microphoneLevel: 0.3, speakerHeard: true, kbpsUp: 3000, kbpsDown: 3000, rttMs: 20, lossPercent: 0,
    }),
    'POST /api/device/media/token': elsewhere('the ticket itself says whose it is; conduct-meeting.medium.spec.ts'),
    'POST /api/media/token': elsewhere('the ticket itself says whose it is; conduct-meeting.medium.spec.ts'),

    'POST /api/endpoints/{id}/accept': id(v.admin, 'endpoints.accept', ids.spare, { acceptedOn: onDay, signerName: 'Nguyễn Văn An', signerTitle: 'Chủ tịch' }),
    'POST /api/endpoints/{id}/suspend': id(v.admin, 'endpoints.suspend', ids.spare, { onDay, reason: 'Sửa nhà' }),
    'POST /api/endpoints/{id}/resume': id(v.admin, 'endpoints.suspend', ids.spare, { onDay, reason: 'Xong' }),
    'POST /api/endpoints/{id}/pair': id(v.admin, 'endpoints.pair', ids.spare, { userCode: w.userCode }),
    'POST /api/endpoints/{id}/unpair': id(v.admin, 'endpoints.pair', ids.endpoint),
    'POST /api/endpoints/{id}/retire': id(v.admin, 'endpoints.retire', ids.spare, { onDay, reason: 'Sáp nhập' }),
    'GET /api/endpoints/{id}/journal': id(v.admin, 'endpoints.read', ids.endpoint),
    'GET /api/endpoints/{id}/connections': id(v.admin, 'endpoints.read', ids.endpoint),
    'GET /api/endpoints/{id}/link-tests': id(v.admin, 'endpoints.read', ids.endpoint),
    'GET /api/endpoints': list(v.admin, 'endpoints.read'),
    'POST /api/endpoints': { is: 'by body', by: v.admin, may: 'endpoints.register', body: { tenantId: units.commune.id, name: 'Mới' } },
    'GET /api/endpoints/export': list(v.admin, 'endpoints.read', { query: '?format=csv' }),
    'GET /api/endpoints/summary': list(v.admin, 'endpoints.read'),
    'GET /api/endpoints/kit-template': list(v.admin, 'endpoints.read', { holds: false }),
    'GET /api/endpoints/operators': list(v.admin, 'endpoints.read', { holds: false }),
    'GET /api/endpoints/{id}': id(v.admin, 'endpoints.read', ids.endpoint),
    'PATCH /api/endpoints/{id}': id(v.admin, 'endpoints.register', ids.endpoint, { name: `Tên khác ${CANARY}`, version: w.endpointVersion }),
    'GET /api/endpoints/import/template': list(v.admin, 'endpoints.import', { holds: false, query: '?format=csv' }),
    'POST /api/endpoints/import/preview': elsewhere('judges a file against what the sender may manage; import.medium.spec.ts'),
    'GET /api/endpoints/import/{id}': id(v.admin, 'endpoints.import', ids.import),
    'GET /api/endpoints/import/{id}/rows': id(v.admin, 'endpoints.import', ids.import),
    'PATCH /api/endpoints/import/{id}/rows': id(v.admin, 'endpoints.import', ids.import, { row: 2, values: { place: 'Tầng hai' } }),
    'GET /api/endpoints/import/{id}/refused': { ...id(v.admin, 'endpoints.import', ids.import), query: '?format=csv' },
    'POST /api/endpoints/import/{id}/confirm': id(v.admin, 'endpoints.import', ids.import),
    'POST /api/endpoints/import/{id}/undo': id(v.admin, 'endpoints.import', ids.import),
    'GET /api/installations': list(v.technician, 'endpoints.install', { query: '?status=all' }),
    'POST /api/installations/{endpointId}/start': { ...id(v.technician, 'endpoints.install', ''), path: { endpointId: ids.planned } },
    'POST /api/installations/{endpointId}/installed': { ...id(v.technician, 'endpoints.install', '', { note: 'xong' }), path: { endpointId: ids.planned } },
    'POST /api/link-tests': { is: 'by body', by: v.admin, may: 'endpoints.test', body: { endpointIds: [ids.endpoint] } },
    'GET /api/link-tests/{batchId}': { ...id(v.admin, 'endpoints.read', ''), path: { batchId: ids.batch } },

    'POST /api/session': signIn,
    'POST /api/session/totp': signIn,
    'POST /api/totp/enroll': signIn,
    'POST /api/totp/confirm': signIn,
    'POST /api/password/forgot': signIn,
    'POST /api/password/reset': signIn,
    'GET /api/session': list(v.admin, null),
    'DELETE /api/session': mySession,
    'POST /api/session/post': { is: 'by body', by: v.clerical, may: null, body: { postId: v.clerical.postId } },
    'POST /api/password/change': mySession,
    'GET /api/sessions': list(v.admin, null, { holds: false }),
    'DELETE /api/sessions/{id}': id(v.admin, null, ids.session),
    'PATCH /api/profile': mySession,
    'GET /api/posts': list(v.admin, 'posts.manage'),
    'POST /api/posts': { is: 'by body', by: v.admin, may: 'posts.manage', body: { username: 'nguoi.moi', name: 'Người mới', role: 'unit_office', title: 'Văn phòng', tenantId: units.commune.id } },
    'GET /api/posts/{id}': id(v.admin, 'posts.manage', ids.post),
    'PATCH /api/posts/{id}': id(v.admin, 'posts.manage', ids.post, { title: 'Khác' }),
    'POST /api/posts/{id}/reset-link': id(v.admin, 'posts.manage', ids.post),
    'POST /api/people/{postId}/disable-totp': { ...id(v.admin, 'posts.manage', ''), path: { postId: ids.post } },
    'POST /api/posts/{id}/end': id(v.admin, 'posts.manage', ids.post),

    'GET /api/meetings': list(v.convener, 'meetings.read'),
    'POST /api/meetings': {
      is: 'by body', by: v.convener, may: 'meetings.schedule',
      body: { kind: 'briefing', title: 'Khác', startsAt: w.inDays(9), chairPostId: v.chair.postId, invite: [{ by: 'endpoint', endpointId: ids.endpoint }], centralEndpointId: ids.endpoint },
    },
    'GET /api/meetings/posts': list(v.convener, 'meetings.schedule'),
    'POST /api/meetings/check': {
      is: 'by body', by: v.convener, may: 'meetings.schedule', body: { startsAt: w.inDays(0), durationMinutes: 90, chairPostId: v.chair.postId, invite: [{ by: 'endpoint', endpointId: ids.endpoint }] },
    },
    'GET /api/meetings/{id}': id(v.convener, 'meetings.read', ids.meeting),
    'PATCH /api/meetings/{id}': id(v.convener, 'meetings.schedule', ids.meeting, { note: `Khác ${CANARY}` }),
    'POST /api/meetings/{id}/announce': id(v.convener, 'meetings.schedule', ids.draft),
    'POST /api/meetings/{id}/remind': id(v.convener, 'meetings.schedule', ids.meeting),
    'GET /api/meetings/{id}/state': id(v.chair, 'meetings.read', ids.meeting),
    'POST /api/meetings/{id}/ticket': id(v.chair, null, ids.meeting),
    'POST /api/meetings/{id}/floor-requests': id(v.office, 'meetings.read', ids.meeting),
    'DELETE /api/meetings/{id}/floor-requests': id(v.office, 'meetings.read', ids.meeting),
    'POST /api/meetings/{id}/acts': id(v.chair, 'meetings.conduct', ids.meeting, { type: 'open_rehearsal' }),
    'GET /api/meetings/{id}/attendance': id(v.chair, 'meetings.read', ids.meeting),
    'GET /api/meetings/{id}/attendance/export': { ...id(v.chair, 'meetings.read', ids.meeting), query: '?format=csv' },
    'GET /api/invitations': list(v.office, 'meetings.read'),
    'GET /api/invitations/{id}': id(v.office, 'meetings.read', ids.invitation),
    'POST /api/invitations/{id}/answer': id(v.office, 'meetings.answer', ids.invitation, { kind: 'attend', attendees: [{ name: 'Nguyễn Văn An' }] }),
    'POST /api/meetings/{id}/postpone': id(v.convener, 'meetings.schedule', ids.draft, { startsAt: w.inDays(12), reason: 'Bão' }),
    'POST /api/meetings/{id}/cancel': id(v.convener, 'meetings.schedule', ids.draft, { reason: 'Bão' }),
    'GET /api/notices': list(v.office, null),
    'POST /api/notices/read-all': mySession,
    'POST /api/notices/{id}/read': id(v.office, null, ids.notice),
    'GET /api/units': list(v.admin, null, { holds: false }),
    'GET /api/units/tree': list(v.admin, null, { holds: false }),
    'GET /api/units/{id}': elsewhere('the directory of units is public to whoever is signed in; units.medium.spec.ts'),
  };
}
