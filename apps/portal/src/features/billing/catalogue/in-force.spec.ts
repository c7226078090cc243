import { inForce } from './in-force';

const rows = [{ from: '2027-01-01' }, { from: '2026-01-01' }, { from: '2025-01-01' }];

describe('inForce', () => {
  it('is the latest that has begun', () => expect(inForce(rows, '2026-11-23')).toEqual({ from: '2026-01-01' }));
  it('begins on its day', () => expect(inForce(rows, '2027-01-01')).toEqual({ from: '2027-01-01' }));
  it('is none before the first', () => expect(inForce(rows, '2024-12-31')).toBeUndefined());
});
