import { addDays, serviceDay, type ServiceDay } from '@diem-cau/shared/time';
import { PATIENT } from './arrears-setting';
import { chaseState } from './chase-state';
import { isQuiet } from './quiet-period';
import { type ChasedPayer, reminderDue } from './reminder-due';
import { suspensionDue } from './suspension-due';

const day = serviceDay;
const payer = (more: Partial<ChasedPayer> = {}): ChasedPayer => ({ owed: [{ invoiceId: 'a', dueDay: day('2026-06-01'), level: 0 }], lastLetterOn: null, hasDraft: false, promisedUntil: null, isDisputed: false, ...more });

describe('a quiet period', () => {
  it.each([
    ['2026-12-19', false], ['2026-12-20', true], ['2026-12-31', true], ['2027-01-01', true], ['2027-01-31', true], ['2027-02-01', false], ['2026-07-01', false],
  ])('%s: %s', (text, quiet) => expect(isQuiet(day(text), PATIENT.quietPeriods)).toBe(quiet));
  it('within one year', () => expect(['2026-04-30', '2026-05-02', '2026-05-03'].map((text) => isQuiet(day(text), ['29/04-02/05']))).toEqual([true, true, false]));
});

describe('a reminder', () => {
  it('is due on the day of its level and not before', () => {
    expect(reminderDue(payer(), PATIENT, day('2026-06-15'))).toBeNull();
    expect(reminderDue(payer(), PATIENT, day('2026-06-16'))).toEqual({ level: 1, invoiceIds: ['a'] });
  });

  it('waits while a draft does, while a promise holds to its last day, while something is disputed, and while the Treasury closes the year', () => {
    const on = day('2026-06-20');
    expect(reminderDue(payer({ hasDraft: true }), PATIENT, on)).toBeNull();
    expect(reminderDue(payer({ promisedUntil: on }), PATIENT, on)).toBeNull();
    expect(reminderDue(payer({ promisedUntil: addDays(on, -1) }), PATIENT, on)).not.toBeNull();
    expect(reminderDue(payer({ isDisputed: true }), PATIENT, on)).toBeNull();
    const late = payer({ owed: [{ invoiceId: 'a', dueDay: day('2026-11-20'), level: 0 }] });
    expect(reminderDue(late, PATIENT, day('2026-12-25'))).toBeNull();
    expect(reminderDue(late, PATIENT, day('2027-02-01'))).toEqual({ level: 1, invoiceIds: ['a'] });
  });

  it('climbs one level at a time with the days of the schedule between, also after a quiet period', () => {
    const sent: [string, number][] = [];
    let [level, lastLetterOn]: [number, ServiceDay | null] = [0, null];
    for (let today = day('2026-11-01'); today < '2027-12-31'; today = addDays(today, 1)) {
      const due = reminderDue(payer({ owed: [{ invoiceId: 'a', dueDay: day('2026-11-20'), level }], lastLetterOn }), PATIENT, today);
      if (due) [sent[sent.length], level, lastLetterOn] = [[today, due.level], due.level, today];
    }
    expect(sent).toEqual([['2026-12-05', 1], ['2027-02-01', 2], ['2027-03-03', 3]]);
  });

  it('names all that is past due, not what is not', () => {
    const owed = [{ invoiceId: 'c', dueDay: day('2026-06-10'), level: 0 }, { invoiceId: 'a', dueDay: day('2026-06-01'), level: 0 }, { invoiceId: 'z', dueDay: day('2026-06-16'), level: 0 }];
    expect(reminderDue(payer({ owed }), PATIENT, day('2026-06-16'))).toEqual({ level: 1, invoiceIds: ['a', 'c'] });
  });
});

describe('what was said to a payer', () => {
  it('the last word counts', () => {
    const promise = { kind: 'promise', promisedUntil: day('2026-07-01') } as const;
    expect(chaseState([])).toEqual({ promisedUntil: null, isDisputed: false });
    expect(chaseState([promise, { kind: 'dispute_opened', promisedUntil: null }, { kind: 'call', promisedUntil: null }])).toEqual({ promisedUntil: '2026-07-01', isDisputed: true });
    expect(chaseState([promise, { kind: 'promise_dropped', promisedUntil: null }, { kind: 'dispute_opened', promisedUntil: null }, { kind: 'dispute_closed', promisedUntil: null }])).toEqual({ promisedUntil: null, isDisputed: false });
  });
});

describe('a suspension', () => {
  const invoice = (dueDay: string, reminders: number, openVnd = 550_000n) => ({ invoiceId: dueDay, dueDay: day(dueDay), openVnd, reminders });
  const due = (invoices: ReturnType<typeof invoice>[], more: object = {}) => suspensionDue({ invoices, promisedUntil: null, isDisputed: false, ...more }, PATIENT, day('2026-06-01'));
  it('needs more than 90 days and two letters about that very debt', () => {
    expect(due([invoice('2026-03-03', 2)])).toBeNull();
    expect(due([invoice('2026-03-02', 2), invoice('2026-05-01', 0)])).toMatchObject({ debtVnd: 550_000n, oldestDueDay: '2026-03-02', invoices: [{ invoiceId: '2026-03-02' }] });
    expect(due([invoice('2026-03-02', 1), invoice('2026-05-01', 2)])).toBeNull();
    expect(due([invoice('2026-03-02', 2, 0n)])).toBeNull();
  });
  it('is not proposed while a promise holds or something is disputed', () => {
    expect(due([invoice('2026-01-02', 3)], { promisedUntil: day('2026-06-01') })).toBeNull();
    expect(due([invoice('2026-01-02', 3)], { promisedUntil: day('2026-05-31') })).not.toBeNull();
    expect(due([invoice('2026-01-02', 3)], { isDisputed: true })).toBeNull();
  });
});
