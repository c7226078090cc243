import { changeOf, type ChangeValues } from './change-values';

const values: ChangeValues = { kind: 'suspend', payer: null, planId: '', percent: null, onDay: '2026-11-26' };
const act = { endpointIds: ['e'], effectiveAt: '2026-11-26T00:00:00+07:00' };

describe('a change of a subscription', () => {
  it.each([
    [values, { kind: 'suspend', ...act }],
    [{ ...values, kind: 'subsidy', payer: { id: 'p', label: 'Tỉnh' }, percent: 60 }, { kind: 'subsidy', ...act, payerId: 'p', percent: 60 }],
    [{ ...values, kind: 'discount', percent: 0 }, { kind: 'discount', ...act, percent: 0 }],
    [{ ...values, kind: 'plan', planId: 'hd' }, { kind: 'plan', ...act, planId: 'hd' }],
  ] as const)('%o', (input, expected) => expect(changeOf('e', input)).toEqual(expected));

  it.each([{ ...values, onDay: null }, { ...values, kind: 'transfer' as const }, { ...values, kind: 'plan' as const }, { ...values, kind: 'discount' as const }, { ...values, kind: 'subsidy' as const, percent: 60 }])(
    'is nothing while something is missing: %o', (input) => expect(changeOf('e', input)).toBeNull());
});
