import { checkEvent, stateAt } from './check-event';
import { activate, cancel, discount, resume, subsidy, suspend, transfer } from './scenarios/scenario';

type Step = ReturnType<typeof cancel>;
const refusal = (recorded: Step[], added: Step) => checkEvent(recorded.map((step, seq) => step(seq)), added(recorded.length));
const START = activate('2026-10-01');

it.each<[string, Step[], Step, string | null]>([
  ['resume of what runs', [START], resume('2026-10-05'), 'billing.not_suspended'],
  ['resume of nothing', [], resume('2026-10-05'), 'billing.not_suspended'],
  ['a second activation', [START], activate('2026-10-05'), 'billing.already_active'],
  ['a second suspension', [START, suspend('2026-10-05')], suspend('2026-10-06'), 'billing.already_suspended'],
  ['suspension of nothing', [], suspend('2026-10-05'), 'billing.not_active'],
  ['suspension before the activation', [START], suspend('2026-09-05'), 'billing.not_active'],
  ['a cancellation after a cancellation', [START, cancel('2026-10-05')], cancel('2026-10-06'), 'billing.not_active'],
  ['a transfer to the same payer', [START], transfer('2026-10-05', 'A'), 'billing.same_payer'],
  ['more than the whole as discount', [START], discount('2026-10-05', 101), 'billing.percent_invalid'],
  ['a trial of part of a day', [], activate('2026-10-05', 'A', 1.5), 'billing.trial_days_invalid'],
  ['activation after a cancellation', [START, cancel('2026-10-05')], activate('2026-10-06'), null],
  ['cancellation while suspended', [START, suspend('2026-10-05')], cancel('2026-10-06'), null],
  ['transfer while suspended', [START, suspend('2026-10-05')], transfer('2026-10-06', 'B'), null],
  ['a back-dated suspension between two others', [START, suspend('2026-10-20'), resume('2026-10-25')], suspend('2026-10-05'), null],
  ['a subsidy', [START], subsidy('2026-10-05', 'P', 60), null],
])('%s', (_, recorded, added, expected) => {
  expect(refusal(recorded, added)).toBe(expected);
});

it('knows the state at an instant', () => {
  const events = [START, suspend('2026-10-05'), resume('2026-10-07')].map((step, seq) => step(seq));
  const statusOn = (instant: string) => stateAt(events, new Date(instant)).status;
  expect(['2026-09-30T00:00:00Z', '2026-10-02T00:00:00Z', '2026-10-06T00:00:00Z', '2026-10-08T00:00:00Z'].map(statusOn)).toEqual(['none', 'active', 'suspended', 'active']);
});
