// Real: PostgreSQL under dc_api and dc_billing. Nothing is faked.
import { permissionsOf } from '@diem-cau/identity/contracts';
import { createTestDatabase, type TestDatabase, World } from '@diem-cau/platform/testing';
import { UnitsRepository } from '../data/units.repository';
import { ListUnits } from './list-units';
import { ReadUnit } from './read-unit';
import { ReadUnitTree } from './read-unit-tree';

describe('the directory of units', () => {
  let t: TestDatabase;
  let world: World;
  const page = { page: 1, pageSize: 50 };

  beforeAll(async () => {
    t = await createTestDatabase();
    world = new World(t.admin, permissionsOf);
  });
  afterAll(() => t.close());

  const cases = () => {
    const units = new UnitsRepository(t.db);
    return { list: new ListUnits(t.db, units), read: new ReadUnit(t.db, units), tree: new ReadUnitTree(t.db, units) };
  };

  it('is searched without marks, sorted by the Vietnamese alphabet, by a unit and by an operator', async () => {
    const province = await world.unit('Hà Giang');
    const district = await world.unit('Vị Xuyên', province, 'district');
    for (const name of ['Đạo Đức', 'Cao Bồ', 'Ẩm Thủy', 'Dân Tiến']) await world.unit(name, district);
    const office = await world.person('unit_office', { tenantId: district.id });
    const operator = await world.operator('vnpt');
    const clerk = await world.person('billing_clerk', { operatorId: operator.id });
    const children = await cases().list.execute(office, { ...page, parentId: district.id });
    expect(children.items.map(({ name }) => name)).toEqual(['Ẩm Thủy', 'Cao Bồ', 'Dân Tiến', 'Đạo Đức']);
    expect(children.items[0]?.parentName).toBe('Vị Xuyên');
    const found = await cases().list.execute(clerk, { ...page, q: 'dao duc' });
    expect(found.items.map(({ name }) => name)).toEqual(['Đạo Đức']);
    expect((await cases().list.execute(clerk, { ...page, q: '%' })).total).toBe(0);
  });

  it('tells a unit with its path, and a branch parents first', async () => {
    const province = await world.unit('Tuyên Quang');
    const district = await world.unit('Sơn Dương', province, 'district');
    const commune = await world.unit('Tân Trào', district);
    const admin = await world.person('district_admin', { tenantId: district.id });
    const unit = await cases().read.execute(admin, commune.id);
    expect(unit.path.map(({ name }) => name)).toEqual(['Tuyên Quang', 'Sơn Dương', 'Tân Trào']);
    expect((await cases().tree.execute(admin, undefined)).items.map(({ name }) => name)).toEqual(['Sơn Dương', 'Tân Trào']);
    await expect(cases().read.execute(admin, '0193a000-0000-7000-8000-000000000000')).rejects.toMatchObject({ code: 'tenancy.unit_not_found' });
  });

  it('shows nothing without a session', async () => {
    const unit = await world.unit('Ai đó');
    const actor = await world.person('unit_office', { tenantId: unit.id });
    await t.admin.query('delete from auth.session where id = $1', [actor.sessionId]);
    await expect(cases().list.execute(actor, page)).rejects.toMatchObject({ code: 'platform.unauthenticated' });
  });
});
