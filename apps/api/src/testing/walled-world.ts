import { makeKeyStore } from '@diem-cau/billing/invoice-xml';
import { generateKeyPairSync } from 'node:crypto';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { permissionsOf, TENANT_ROLES } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { createHttpApp, serveApiDocument } from '@diem-cau/platform/http';
import { JobsModule } from '@diem-cau/platform/jobs';
import { createTestDatabase, TEST_ORIGIN, testConfig, type TestDatabase, type TestUnit, World } from '@diem-cau/platform/testing';
import { type Quoted, quoteToVictim } from './quote-to-victim';
import { newId } from '@diem-cau/shared/ids';
import { firstDay, monthOf, previousMonth, serviceDayOf } from '@diem-cau/shared/time';
import { ApiModule } from '../api.module';
import { CANARY } from './canary';
import { chaseVictim } from './chase-victim';
import { tellOfMoney } from './tell-of-money';

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export type Ids = Readonly<Record<
  'endpoint' | 'planned' | 'spare' | 'linkTest' | 'batch' | 'meeting' | 'draft' | 'invitation' | 'notice' | 'import' | 'post' | 'session' | 'payer' | 'run' | 'parkedRun' | 'invoice' | 'payment' | 'statement' | 'statementDraft' | 'statementDropped' | 'money' | 'proposedMoney' | 'settledMoney' | 'asideMoney' | 'chargeItem' | 'contract' | 'parked' | 'plan' | 'reminder' | 'letter' | 'unwanted' | 'suspension' | 'webhook' | 'delivery' | 'notice04' | 'question' | keyof Quoted, string>>;

export const tokenOf = ({ proof }: Actor): string => ('token' in proof ? proof.token : '');

/**
 * A district whose communes meet and are billed by an operator, made through the API and its jobs; and people who have no
 * business with it: of another province, of the neighbouring district, of another operator, at another unit's screen.
 */
export class WalledWorld {
  readonly month = previousMonth(new Date());
  readonly today = serviceDayOf(new Date());
  readonly thisMonth = monthOf(this.today);
  ids!: Ids;
  units!: { district: TestUnit; commune: TestUnit };
  victims!: Record<'admin' | 'convener' | 'chair' | 'office' | 'accountant' | 'clerical' | 'clerk' | 'operator' | 'technician' | 'screen', Actor>;
  /** Everybody of the victim's own unit and operator, one of each role. */
  colleagues: Actor[] = [];
  strangers: { name: string; actor: Actor }[] = [];
  /** A PKCS#12 file of the clerk's operator, opened by "mau". */
  readonly keyStore = makeKeyStore('mau', new Date(Date.now() - 86_400_000)).toString('base64');
  statementMapping: { bank: string; account: string; mapping: unknown } = { bank: '', account: '', mapping: null };
  userCode = '';
  endpointVersion = 0;

  private constructor(
    readonly t: TestDatabase,
    readonly world: World,
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly vnpt: string,
  ) {}

  static async open(): Promise<WalledWorld> {
    const t = await createTestDatabase();
    // Api and worker in one process: what the outbox asks is really done.
    @Module({ imports: [ApiModule.of(testConfig(t)), JobsModule] })
    class Whole {}
    const app = await createHttpApp(Whole);
    serveApiDocument(app);
    await app.listen(0, '127.0.0.1');
    const world = new World(t.admin, permissionsOf);
    const w = new WalledWorld(t, world, app, await app.getUrl(), (await world.operator('vnpt')).id);
    await w.peopleIt();
    await w.furnish();
    return w;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.t.close();
  }

  inDays(days: number): string {
    return new Date(Date.now() + days * 86_400_000 + 1_800_000).toISOString();
  }

  async routes(): Promise<string[]> {
    const { paths } = (await (await fetch(`${this.url}/openapi.json`)).json()) as { paths: Record<string, Record<string, unknown>> };
    return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`));
  }

  async send(actor: Actor, method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const form = body instanceof FormData;
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        origin: TEST_ORIGIN,
        cookie: `${actor.kind === 'device' ? 'dc_device' : 'dc_session'}=${tokenOf(actor)}`,
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, text, json: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {} };
  }

  /** @throws Error where the victim itself is refused: then the world is not what the test believes */
  async done(actor: Actor, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
    const { status, text, json } = await this.send(actor, method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return json;
  }

  async eventually<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
    for (let tries = 0; tries < 400; tries += 1) {
      const found = await ask();
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never came: ${what}`);
  }

  quiet(): Promise<true> {
    return this.eventually('a quiet outbox', async () => {
      const { rowCount } = await this.t.admin.query(`select 1 from app.outbox where done_at is null and failed_at is null and due_at <= now() limit 1`);
      return rowCount === 0 ? (true as const) : undefined;
    });
  }

  /** What the victim's units and operator own, as one sum a table. */
  async sums(): Promise<Record<string, string>> {
    await this.quiet();
    const { rows: tables } = await this.t.admin.query<{ name: string; owner: string }>(
      `select c.oid::regclass::text as name, string_agg(a.attname, ',' order by a.attname desc) as owner
         from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
        where n.nspname in ('core', 'meet', 'bill', 'app') and c.relkind = 'r' and a.attname in ('tenant_id', 'operator_id') group by c.oid
       having c.oid::regclass::text not in ('app.outbox', 'app.idempotency') order by 1`,
    );
    const found: Record<string, string> = {};
    for (const { name, owner } of tables) {
      const mine = owner.split(',').map((column) => (column === 'tenant_id' ? `x.tenant_id = any($1::uuid[])` : `x.operator_id = $2::uuid`)).join(' or ');
      const { rows } = await this.t.admin.query<{ sum: string }>(
        `select count(*) || ' ' || md5(coalesce(string_agg(x::text, '' order by x::text), '')) as sum from ${name} x
          where ($1::uuid[] is null or $2::uuid is null or true) and (${mine})`,
        [[this.units.district.id, this.units.commune.id], this.vnpt],
      );
      found[name] = rows[0]?.sum ?? '';
    }
    return found;
  }

  private async peopleIt(): Promise<void> {
    const { world } = this;
    const province = await world.unit('Tỉnh Một');
    const district = await world.unit('Huyện Một', province, 'district');
    const commune = await world.unit('Xã Một', district);
    this.units = { district, commune };
    const person = (role: string, owner: { tenantId: string } | { operatorId: string }) => world.person(role, owner, `${role} ${CANARY}`);
    for (const role of TENANT_ROLES) this.colleagues.push(await person(role, { tenantId: district.id }));
    for (const role of ['operator_admin', 'billing_clerk', 'technician']) this.colleagues.push(await person(role, { operatorId: this.vnpt }));
    const of = (role: string): Actor => this.colleagues.find((actor) => actor.role === role) as Actor;
    this.victims = {
      admin: of('district_admin'), convener: of('convener'), chair: of('chair'), clerk: of('billing_clerk'), operator: of('operator_admin'), technician: of('technician'),
      office: await person('unit_office', { tenantId: commune.id }),
      accountant: await person('accountant', { tenantId: commune.id }),
      clerical: await person('unit_office', { tenantId: commune.id }),
      screen: undefined as unknown as Actor,
    };
    const elsewhere = await world.unit('Tỉnh Hai');
    const neighbour = await world.unit('Huyện Hai', province, 'district');
    for (const unit of [elsewhere, neighbour]) {
      for (const role of TENANT_ROLES) this.strangers.push({ name: `${role} of ${unit.name}`, actor: await world.person(role, { tenantId: unit.id }, `${role} khác`) });
    }
    const viettel = await world.operator('viettel');
    await this.sells(viettel.id, 'C26TVT');
    for (const role of ['operator_admin', 'billing_clerk', 'technician']) {
      this.strangers.push({ name: `${role} of viettel`, actor: await world.person(role, { operatorId: viettel.id }, `${role} khác`) });
    }
    const theirs = await world.endpoint(neighbour);
    await world.supply(viettel.id, [theirs.id]);
    this.strangers.push({ name: 'screen of Huyện Hai', actor: await world.device(neighbour, theirs.id) });
  }

  /** A bank's file; `txn` makes it one of its own. */
  statement(txn: string, lines: readonly (readonly [vnd: number, text: string])[] = [[1, CANARY]]): FormData {
    let balance = 0;
    const rows = lines.map(([vnd, text], n) => `${this.today.split('-').reverse().join('/')};${txn}-${n};;${vnd};${(balance += vnd)};${text}`);
    const form = new FormData();
    form.append('file', new Blob([`Ngày giao dịch;Mã giao dịch;Ghi nợ;Ghi có;Số dư;Nội dung\n${rows.join('\n')}\n`]), `${CANARY}.csv`);
    return form;
  }

  private async sells(operatorId: string, series: string): Promise<string> {
    const planId = newId();
    const { admin } = this.t;
    await admin.query(
      `insert into bill.operator_setting (operator_id, legal_name, address, tax_code, series, bank_name, bank_bin, bank_account)
       values ($1, 'Viễn thông Mẫu', 'Số 1 phố Mẫu', '0199100004', $2, 'VietinBank', '970415', '113366668888')`,
      [operatorId, series],
    );
    await admin.query(`insert into bill.plan (id, operator_id, code, name) values ($1, $2, 'DC', 'Cước điểm cầu')`, [planId, operatorId]);
    await admin.query(`insert into bill.price (id, operator_id, plan_id, valid_from, monthly_vnd, vat_class) values ($1, $2, $3, '2020-01-01', 500000, 'telecom')`, [newId(), operatorId, planId]);
    await admin.query(`insert into bill.vat_rate (operator_id, vat_class, valid_from, percent) values ($1, 'telecom', '2020-01-01', 10)`, [operatorId]);
    return planId;
  }

  private async furnish(): Promise<void> {
    const { admin, convener, chair, office, clerk, technician } = this.victims;
    const { commune } = this.units;
    const plan = await this.sells(this.vnpt, 'C26TDC');
    const register = async (name: string) =>
      (await this.done(admin, 'POST', '/api/endpoints', { tenantId: commune.id, name: `${name} ${CANARY}`, supplierOperatorId: this.vnpt, payerTenantId: commune.id }))['id'] as string;
    const [endpoint, planned, spare] = [await register('Hội trường'), await register('Phòng họp'), await register('Kho')];
    await this.quiet();
    for (const id of [endpoint, spare]) await this.done(technician, 'POST', `/api/installations/${id}/installed`, { note: CANARY });
    await this.done(admin, 'POST', `/api/endpoints/${endpoint}/accept`, { acceptedOn: firstDay(this.month), signerName: CANARY, signerTitle: 'Chủ tịch' });
    this.victims.screen = await this.world.device(commune, endpoint);
    await this.t.admin.query(`insert into core.device_key (device_id, tenant_id, endpoint_id, public_key, nonce) select id, tenant_id, endpoint_id, '', 'n' from core.device where endpoint_id = $1`, [endpoint]);

    const batch = await this.done(admin, 'POST', '/api/link-tests', { endpointIds: [endpoint] });
    const form = new FormData();
    form.append('file', new Blob([`Mã đơn vị;Tên đơn vị;Tên điểm cầu\n${commune.code};${commune.name};Nhà văn hóa ${CANARY}\n`]), `${CANARY}.csv`);
    const draftImport = await this.done(admin, 'POST', '/api/endpoints/import/preview', form);

    const meeting = (startsInMinutes: number, announce: boolean) =>
      this.done(convener, 'POST', '/api/meetings', {
        kind: 'briefing', title: `Giao ban ${CANARY}`, startsAt: new Date(Date.now() + startsInMinutes * 60_000).toISOString(), durationMinutes: 30, note: CANARY,
        agenda: [{ title: CANARY, speaker: 'Xã', minutes: 5 }], chairPostId: chair.postId, invite: [{ by: 'endpoint', endpointId: endpoint }], announce,
      });
    const [held, draft] = [await meeting(20, true), await meeting(6000, false)];
    const invitation = ((await this.done(office, 'GET', '/api/invitations'))['items'] as { id: string }[])[0];
    const notice = await this.eventually('the notice of the invitation', async () => ((await this.done(office, 'GET', '/api/notices'))['items'] as { id: string }[])[0]);

    await this.quiet();
    const first = async (path: string) => ((await this.done(clerk, 'GET', path))['items'] as { id: string }[])[0]?.id ?? '';
    const payer = await first('/api/billing/payers');
    await this.done(clerk, 'POST', `/api/billing/payers/${payer}/versions`, {
      from: '2020-01-01', name: `Ủy ban nhân dân ${CANARY}`, address: CANARY, taxCode: '0199100371', budgetCode: '1099999', treasuryAccount: null, treasuryOffice: null,
    });
    const run = (await this.done(clerk, 'POST', '/api/billing/runs', { month: this.month }))['id'] as string;
    await this.eventually('the end of the run', async () => ((await this.done(clerk, 'GET', `/api/billing/runs/${run}`))['state'] === 'done' ? true : undefined));
    const invoice = await first('/api/billing/invoices');
    const chargeItem = await this.done(clerk, 'POST', '/api/billing/charge-items', { payerId: payer, name: CANARY, unit: 'Bộ', quantity: 1, unitVnd: 1000, vatClass: 'telecom', dueOn: '2040-01-01' });
    const payment = await this.done(clerk, 'POST', '/api/billing/payments', { payerId: payer, amountVnd: 1000, receivedOn: this.today, note: CANARY });
    const told = await tellOfMoney(this, payer);
    const contract = await first('/api/billing/contracts');
    await this.done(clerk, 'PATCH', `/api/billing/contracts/${contract}`, { number: `01/${CANARY}`, signedOn: '2026-01-01', note: CANARY });
    const parked = newId();
    await this.t.admin.query(
      `insert into bill.parked_event (id, operator_id, endpoint_id, payer_tenant_id, kind, on_day, code, parked_at) values ($1, $2, $3, $4, 'suspend', $5, 'month_issued', now())`,
      [parked, this.vnpt, endpoint, commune.id, firstDay(this.month)],
    );

    await this.done(clerk, 'POST', '/api/billing/e-invoicing/keys', { fileBase64: this.keyStore, password: 'mau' });
    const notice04 = (await this.done(clerk, 'POST', `/api/billing/invoices/${invoice}/notices`, { changes: [{ field: 'other', wrong: 'x', right: CANARY }], reason: CANARY }))['id'] as string;
    const question = (await this.done(this.victims.accountant, 'POST', `/api/my/invoices/${invoice}/questions`, { text: CANARY }))['id'] as string;
    const quoted = await quoteToVictim(this, payer, contract);
    const { reminder, letter, unwanted, suspension } = await chaseVictim(this, payer, invoice, endpoint);
    const webhook = (await this.done(clerk, 'POST', '/api/billing/webhooks', { url: 'http://127.0.0.1:9/', note: CANARY, events: ['invoice.paid'] }))['id'] as string;
    const [event, delivery] = [newId(), newId()];
    await this.t.admin.query(`insert into bill.webhook_event (id, operator_id, type, invoice_id, body, at) values ($1, $2, 'invoice.paid', $3, '{}', now())`, [event, this.vnpt, invoice]);
    await this.t.admin.query(`insert into bill.webhook_delivery (id, operator_id, webhook_id, event_id, state) values ($1, $2, $3, $4, 'given_up')`, [delivery, this.vnpt, webhook, event]);

    const parkedRun = newId();
    await this.t.admin.query(`insert into bill.run (id, operator_id, month, state, started_by_name, created_at, finished_at) values ($1, $2, '2016-01', 'done', $3, now(), now())`, [parkedRun, this.vnpt, CANARY]);
    await this.t.admin.query(`insert into bill.run_payer (operator_id, run_id, payer_id, state, reason) values ($1, $2, $3, 'parked', 'tax_code_missing')`, [this.vnpt, parkedRun, payer]);

    const session = newId();
    await this.t.admin.query(`insert into auth.session (id, token_hash, person_id, post_id, expires_at) values ($1, 'another', $2, $3, now() + interval '1 hour')`, [session, admin.personId, admin.postId]);
    await this.t.admin.query('update auth.session set mfa = true where id = $1', [this.victims.clerical.sessionId]);
    const publicKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
    this.userCode = ((await this.done(admin, 'POST', '/api/device/pairing', { publicKey, label: 'TV' }))['userCode'] as string).replace('-', '');
    this.ids = {
      endpoint, planned, spare, plan, reminder, letter, unwanted, suspension, webhook, delivery, notice04, question, ...quoted, payer, run, parkedRun, invoice, contract, parked, session, batch: batch['batchId'] as string,
      linkTest: (batch['tests'] as { id: string }[])[0]?.id ?? '', import: draftImport['id'] as string, meeting: held['id'] as string, draft: draft['id'] as string,
      invitation: invitation?.id ?? '', notice: notice.id, payment: payment['id'] as string, ...told, chargeItem: chargeItem['id'] as string, post: this.victims.clerical.postId as string,
    };
    await this.quiet();
    this.endpointVersion = (await this.done(admin, 'GET', `/api/endpoints/${endpoint}`))['version'] as number;
  }
}
