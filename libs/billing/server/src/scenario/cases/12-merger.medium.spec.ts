import { documents, lines, plays, scenario } from './plays';

const rooms = Array.from({ length: 87 }, (_, index) => `E${index + 1}`);
const activations = rooms.map((endpoint) => ['2026-10-01', 'activate', { endpoint, payer: 'A' }] as const);
plays(
  '12: 87 endpoints move from A to B on 1 November in one act; debt and credit of A stay with A',
  scenario([
    ['2026-09-01', 'pay', { payer: 'A', amountVnd: 1_000_000 }],
    ...activations,
    ['2026-11-01T00:00:00', 'transfer', { endpoints: rooms, payer: 'B' }],
    ['2026-11-01', 'run'],
    ['2026-12-01', 'run'],
  ]),
  (result) => {
    expect(documents(result)).toEqual(['A original 43500000 / 4350000 / 47850000', 'B original 43500000 / 4350000 / 47850000']);
    expect(result.payers).toEqual({ A: { openVnd: 46_850_000, creditVnd: 0 }, B: { openVnd: 47_850_000, creditVnd: 0 } });
  },
);
plays(
  '12: a list with one endpoint that cannot move moves none',
  scenario([
    ['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }],
    ['2026-10-17', 'transfer', { endpoints: ['E1', 'E2'], payer: 'B' }],
    ['2026-11-01', 'run'],
  ]),
  (result) => {
    expect(result.errors).toEqual([{ step: 1, do: 'transfer', code: 'billing.not_active' }]);
    expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000']);
    expect(lines(result)).toHaveLength(1);
  },
);
