import { documents, plays, scenario } from './plays';

// One day of 28, 29, 30, 31: 17,857.14, 17,241.38, 16,666.67, 16,129.03
for (const [day, run, amounts] of [
  ['2026-02-28', '2026-03-01', '17857 / 1786 / 19643'],
  ['2028-02-29', '2028-03-01', '17241 / 1724 / 18965'],
  ['2026-04-30', '2026-05-01', '16667 / 1667 / 18334'],
  ['2026-10-31', '2026-11-01', '16129 / 1613 / 17742'],
] as const) {
  plays(`4: activated on ${day}, the last day of its month`, scenario([[day, 'activate', { endpoint: 'E1', payer: 'A' }], [run, 'run']]), (result) => {
    expect(documents(result)).toEqual([`A original ${amounts}`]);
  });
}
