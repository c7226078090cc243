import { saidArgs } from './said-args';

it('prints days, months and numbers as the office writes them', () => {
  expect(saidArgs({ onDay: '2026-10-17', month: '2026-10', mostRows: 10_000, minutes: 15, code: '00912-01', issues: ['x'] })).toEqual({
    onDay: '17/10/2026', month: '10/2026', mostRows: '10.000', minutes: 15, code: '00912-01',
  });
});
