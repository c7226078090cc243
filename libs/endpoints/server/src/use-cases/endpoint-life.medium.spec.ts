import { registerEndpointInputSchema, markInstalledInputSchema } from '@diem-cau/endpoints/contracts';
import { endpointsBench, type Bench } from '../testing/endpoints-bench';
import { AcceptEndpoint } from './accept-endpoint';
import { ChangeService } from './change-service';
import { EditEndpoint } from './edit-endpoint';
import { ListEndpoints } from './list-endpoints';
import { ListInstallations } from './list-installations';
import { MarkInstalled } from './mark-installed';
import { ReadEndpoint } from './read-endpoint';
import { ReadJournal } from './read-journal';
import { ReadSummary } from './read-summary';
import { RegisterEndpoint } from './register-endpoint';
import { StartInstallation } from './start-installation';

let b: Bench;
beforeAll(async () => { b = await endpointsBench(); });
afterAll(() => b.close());

const input = (changes: object = {}) =>
  registerEndpointInputSchema.parse({ tenantId: b.commune.id, name: 'Phòng họp UBND', lineKbps: 4000, custodianName: 'Lò Văn Páo', custodianPhone: '0912', ...changes });
const everything = { page: 1, pageSize: 50 };
const refused = (code: string) => expect.objectContaining({ code: `endpoints.${code}` });
const outbox = async (endpointId: string) =>
  (await b.t.admin.query<{ topic: string; operator_id: string; body: { onDay: string } }>(`select topic, operator_id, body from app.outbox where body ->> 'endpointId' = $1 order by id`, [endpointId])).rows;

describe('registering', () => {
  it('makes code, kit of 30 million and one audit entry, and tells operator and lists', async () => {
    b.told.length = 0;
    const made = await b.use(RegisterEndpoint).execute(b.admin, input({ supplierOperatorId: b.vnpt.id }));
    expect(made).toMatchObject({ code: `${b.commune.code}-01`, state: 'planned', connection: 'offline', unit: { id: b.commune.id, parentName: 'Vị Xuyên' }, acts: ['start_installation', 'mark_installed', 'retire'] });
    expect(made.kit.map(({ kind }) => kind)).toEqual(['television', 'conferencing_computer', 'camera', 'microphone']);
    expect(made.kit.reduce((sum, { priceVnd }) => sum + priceVnd, 0)).toBe(30_000_000);
    expect(b.told.toSorted()).toEqual([b.commune, b.district, b.province].map(({ id }) => `endpoints:${id}`).toSorted());
    expect(await outbox(made.id)).toMatchObject([{ topic: 'endpoint.assigned', operator_id: b.vnpt.id, body: { onDay: '2017-03-25', payerTenantId: b.commune.id } }]);
    const { rows } = await b.t.admin.query(`select action, tenant_id from app.audit where subject_id = $1`, [made.id]);
    expect(rows).toEqual([{ action: 'endpoint.registered', tenant_id: b.district.id }]);
  });

  it('refuses a unit of another branch as unknown, and a taken code', async () => {
    await expect(b.use(RegisterEndpoint).execute(b.stranger, input())).rejects.toEqual(refused('unit_not_found'));
    await b.use(RegisterEndpoint).execute(b.admin, input({ code: 'A1' }));
    await expect(b.use(RegisterEndpoint).execute(b.admin, input({ code: 'A1' }))).rejects.toEqual(refused('code_taken'));
  });

  it('guards an edit against another in between', async () => {
    const made = await b.use(RegisterEndpoint).execute(b.admin, input({ name: 'Hội trường' }));
    const edited = await b.use(EditEndpoint).execute(b.admin, made.id, { version: made.version, place: 'Tầng 2', lineKbps: null });
    expect(edited).toMatchObject({ place: 'Tầng 2', lineKbps: null, name: 'Hội trường' });
    await expect(b.use(EditEndpoint).execute(b.admin, made.id, { version: made.version, place: 'x' })).rejects.toEqual(refused('changed_meanwhile'));
  });
});

describe('the list', () => {
  it('finds without marks, filters, sorts and counts; another tenant finds nothing', async () => {
    const list = b.use(ListEndpoints);
    const found = await list.execute(b.admin, { ...everything, q: 'hoi truong', state: ['planned'], connection: ['offline'], kind: ['room_kit'], unitId: b.district.id, late: false, sort: '-name' });
    expect(found).toMatchObject({ total: 1, items: [{ name: 'Hội trường' }] });
    expect((await list.execute(b.admin, { ...everything, q: 'dao duc' })).total).toBeGreaterThan(1);
    for (const sort of ['name', 'unit', 'code', 'state', 'connection', 'operator', 'planned', 'last_seen', "x'; drop table"]) {
      expect((await list.execute(b.admin, { ...everything, sort })).items.length).toBeGreaterThan(0);
    }
    expect(await list.execute(b.stranger, everything)).toEqual({ items: [], total: 0 });
    expect(await b.use(ReadSummary).execute(b.stranger)).toMatchObject({ total: 0, expected: 0, notReady: [] });
    await expect(b.use(ReadEndpoint).execute(b.stranger, found.items[0]!.id)).rejects.toEqual(refused('not_found'));
    await expect(b.use(ReadJournal).execute(b.stranger, found.items[0]!.id)).rejects.toEqual(refused('not_found'));
  });
});

describe('a life', () => {
  it('runs from plan to retirement through technician and district, and the operator hears each day', async () => {
    const { id } = await b.use(RegisterEndpoint).execute(b.admin, input({ name: 'Cả đời', supplierOperatorId: b.vnpt.id, plannedOn: '2017-03-20' }));
    await expect(b.use(StartInstallation).execute(b.technician, id)).rejects.toEqual(refused('not_found'));
    await b.world.supply(b.vnpt.id, [id], '2017-03-01');

    const todo = await b.use(ListInstallations).execute(b.technician, { ...everything, status: 'open' });
    expect(todo).toMatchObject({ total: 1, items: [{ endpointId: id, late: true, custodianPhone: '0912', kit: [{ kind: 'television' }, {}, {}, {}] }] });
    expect(await b.use(StartInstallation).execute(b.technician, id)).toMatchObject({ state: 'installing' });
    const installed = await b.use(MarkInstalled).execute(b.technician, id, markInstalledInputSchema.parse({
      serials: [{ kind: 'television', serial: 'TV-1' }, { kind: 'camera', serial: 'CAM-9' }], lineKbpsMeasured: 3900, checks: { picture: true, sound: true },
    }));
    expect(installed).toMatchObject({ state: 'installed', kit: [{ serial: 'TV-1' }, {}, { serial: 'CAM-9' }, {}] });

    const acceptance = { acceptedOn: '2017-03-24', signerName: 'Nguyễn Văn A', signerTitle: 'Chủ tịch UBND', note: '' };
    await expect(b.use(AcceptEndpoint).execute(b.stranger, id, acceptance)).rejects.toEqual(refused('not_found'));
    await expect(b.use(AcceptEndpoint).execute(b.admin, id, { ...acceptance, acceptedOn: '2017-03-26' })).rejects.toEqual(refused('day_in_future'));
    const accepted = await b.use(AcceptEndpoint).execute(b.admin, id, acceptance);
    expect(accepted).toMatchObject({ state: 'in_service', inServiceOn: '2017-03-24', acceptance: { number: `01/BBNT-${b.commune.code}`, signerName: 'Nguyễn Văn A' }, installation: { lineKbpsMeasured: 3900 } });
    await expect(b.use(AcceptEndpoint).execute(b.admin, id, acceptance)).rejects.toEqual(refused('step_refused'));

    const change = b.use(ChangeService);
    await expect(change.execute(b.admin, id, 'suspend', { onDay: '2017-03-23', reason: 'sửa phòng' })).rejects.toEqual(refused('day_before_last'));
    await change.execute(b.admin, id, 'suspend', { onDay: '2017-03-24', reason: 'sửa phòng' });
    await change.execute(b.admin, id, 'resume', { onDay: '2017-03-25', reason: 'xong' });
    expect(await change.execute(b.admin, id, 'retire', { onDay: '2017-03-25', reason: 'chuyển trụ sở' })).toMatchObject({ state: 'retired', acts: [] });

    expect((await outbox(id)).map(({ topic, body }) => [topic, body.onDay])).toEqual([
      ['endpoint.assigned', '2017-03-25'], ['endpoint.accepted', '2017-03-24'], ['endpoint.suspended', '2017-03-24'], ['endpoint.resumed', '2017-03-25'], ['endpoint.retired', '2017-03-25'],
    ]);
    expect((await b.use(ReadJournal).execute(b.admin, id)).map(({ what }) => what)).toEqual(['retired', 'resumed', 'suspended', 'accepted', 'installed', 'installing', 'registered']);
  });

  it('keeps an acceptance as it was signed', async () => {
    await expect(b.t.admin.query(`update core.acceptance set signer_name = 'khác'`)).rejects.toMatchObject({ code: '42501' });
    await expect(b.t.db.as(b.admin, () => b.t.db.tx.$executeRaw`delete from core.acceptance`)).rejects.toThrow();
  });

  it('shows an operator what it supplies and nothing else', async () => {
    const viettel = await b.world.operator('viettel');
    const other = await b.world.person('technician', { operatorId: viettel.id });
    expect(await b.use(ListInstallations).execute(other, { ...everything, status: 'all' })).toEqual({ items: [], total: 0 });
    expect((await b.use(ListEndpoints).execute(other, everything)).total).toBe(0);
    const own = await b.use(ListEndpoints).execute(b.technician, everything);
    expect(own).toMatchObject({ total: 1, items: [{ name: 'Cả đời', paired: null }] });
  });
});
