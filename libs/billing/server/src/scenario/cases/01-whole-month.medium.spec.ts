import { documents, lines, plays, scenario } from './plays';

for (const [month, next, days] of [['2026-10', '2026-11', 31], ['2026-04', '2026-05', 30], ['2026-02', '2026-03', 28]] as const) {
  plays(`1: a whole month of ${days} days`, scenario([[`${month}-01`, 'activate', { endpoint: 'E1', payer: 'A' }], [`${next}-01`, 'run', { month }]]), (result) => {
    expect(documents(result)).toEqual(['A original 500000 / 50000 / 550000']);
    expect(lines(result)).toEqual([`E1 ${month} ${month}-01..${next}-01 ${days}/${days} 500000`]);
    expect(result.invoices[0]).toMatchObject({ number: 1, inWords: 'Năm trăm năm mươi nghìn đồng', reference: 'DCC26TDC00000001K' });
  });
}
