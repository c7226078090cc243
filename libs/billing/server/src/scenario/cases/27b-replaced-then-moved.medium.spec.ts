import { documents, plays, scenario } from './plays';

// The days that a line gives away in the run that replaces its invoice again were held by the new line too, and could be billed twice later.
plays(
  '27b: replaced, then moved away back-dated and back again: the days belong to whom they are billed',
  scenario([
    ['2026-10-01', 'activate', { endpoint: 'E1', payer: 'A' }],
    ['2026-11-01', 'run'],
    ['2026-11-02', 'replace', { payer: 'A', month: '2026-10', payerPatch: { name: 'UBND' } }],
    ['2026-12-01T05:00:00', 'transfer', { endpoint: 'E1', payer: 'B', effectiveAt: '2026-10-17T00:00:00+07:00' }],
    ['2026-12-01T06:00:00', 'run'],
    ['2026-12-02', 'transfer', { endpoint: 'E1', payer: 'A', effectiveAt: '2026-10-20T00:00:00+07:00' }],
    ['2027-01-01', 'run'],
    ['2027-01-01', 'run'],
  ]),
  (result) => {
    expect(result.runs.map(({ issued }) => issued)).toEqual([1, 2, 2, 0]);
    const netOf = (payer: string) => {
      const replaced = new Set(result.invoices.flatMap(({ kind, corrects }) => (kind === 'replacement' ? [`${corrects!.series} ${corrects!.number}`] : [])));
      return result.invoices.filter((one) => one.payer === payer && !replaced.has(`${one.series} ${one.number}`)).flatMap((one) => one.lines).filter(({ month }) => month === '2026-10').reduce((sum, { netVnd }) => sum + netVnd, 0);
    };
    expect([netOf('A'), netOf('B')]).toEqual([451_613, 48_387]);
    expect(documents(result)).toHaveLength(6);
  },
);
