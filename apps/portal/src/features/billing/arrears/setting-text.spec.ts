import { daysOfText, periodsOfText } from './setting-text';

describe('the schedule as it is typed', () => {
  it.each([['15, 30,60', [15, 30, 60]], ['', []], ['30, 15', null], ['mười', null], ['0', null]])('%s', (text, days) => expect(daysOfText(text)).toEqual(days));
  it.each([['20/12-31/01', ['20/12-31/01']], ['20/12 – 31/01; 29/04-02/05', ['20/12-31/01', '29/04-02/05']], ['', []], ['tháng 12', null], ['31/13-01/01', null]])('%s', (text, periods) => expect(periodsOfText(text)).toEqual(periods));
});
