import type { DistrictRecord, UnitRecord } from './read-csv';

export type Stage = 'installing' | 'installed' | 'in_service';

export interface PlannedEndpoint {
  /** The unit whose room it is, and who pays: a commune for its room, a district for its own. */
  readonly unit: UnitRecord;
  readonly district: UnitRecord;
  readonly operator: 'vnpt' | 'viettel';
  readonly stage: Stage;
  /** Date in March: in service since, or expected by. */
  readonly date: number;
}

interface DistrictPlan {
  readonly stage: Stage;
  readonly date: number;
  /** Communes that are left out; the rest have one endpoint each. */
  readonly without?: readonly string[];
  readonly only?: readonly string[];
  /** The district has a room of its own besides. */
  readonly own?: boolean;
}

// Dates: Vị Xuyên's and the 25th are the article's, the others are invented within what it says.
const PLANS: Readonly<Record<string, DistrictPlan>> = {
  '026': { stage: 'in_service', date: 14, without: ['00721'] }, // Đồng Văn: the seat township shares the district's room
  '027': { stage: 'in_service', date: 8 },
  '028': { stage: 'installing', date: 25, without: ['00820'] }, // Yên Minh: likewise
  '029': { stage: 'in_service', date: 10 },
  '030': { stage: 'in_service', date: 17 },
  '031': { stage: 'installing', date: 25, own: true },
  '032': { stage: 'installing', date: 25 },
  '033': { stage: 'in_service', date: 1, without: ['01120', '01126', '01129', '01138'] }, // Xín Mần, "hầu hết các xã": which ones is invented
  '034': { stage: 'installed', date: 24, only: ['01153', '01156', '01171', '01192', '01195', '01201'] }, // Bắc Quang: which six is invented
  '035': { stage: 'installed', date: 24, own: true },
};

/** Every endpoint that the article tells of. @throws Error where a district's number is not the article's */
export function planEndpoints(units: readonly UnitRecord[], districts: readonly DistrictRecord[]): PlannedEndpoint[] {
  return districts.flatMap((row) => {
    const plan = PLANS[row.district_code];
    const district = units.find(({ code }) => code === row.district_code);
    if (!plan || !district) return [];
    const communes = units.filter(({ code, parent_code }) => parent_code === district.code && !plan.without?.includes(code) && (plan.only?.includes(code) ?? true));
    const rooms = plan.own ? [...communes, district] : communes;
    if (row.endpoints_planned !== '' && rooms.length !== Number(row.endpoints_planned)) {
      throw new Error(`${district.full_name}: ${rooms.length} endpoints, the article tells ${row.endpoints_planned}`);
    }
    const operator = row.operator === 'Viettel' ? 'viettel' : 'vnpt';
    return rooms.map((unit) => ({ unit, district, operator, stage: plan.stage, date: plan.date }) as const);
  });
}
