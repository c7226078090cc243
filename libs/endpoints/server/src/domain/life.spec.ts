import { ENDPOINT_ACTS, ENDPOINT_STATES, type EndpointState } from '@diem-cau/endpoints/contracts';
import { actsOf, stateAfter } from './life';

const supplied = (state: EndpointState) => ({ state, supplierOperatorId: 'operator' });

describe('the life of an endpoint', () => {
  it('runs from plan to retirement through every state', () => {
    const states = (['start_installation', 'mark_installed', 'accept', 'suspend', 'resume', 'retire'] as const).reduce<EndpointState[]>(
      (lived, act) => [...lived, stateAfter(act, supplied(lived.at(-1)!))!],
      ['planned'],
    );
    expect(states).toEqual(['planned', 'installing', 'installed', 'in_service', 'suspended', 'in_service', 'retired']);
  });

  it('allows exactly the steps of the table', () => {
    const allowed = ENDPOINT_STATES.map((state) => [state, actsOf(supplied(state))]);
    expect(allowed).toEqual([
      ['planned', ['start_installation', 'mark_installed', 'retire']],
      ['installing', ['mark_installed', 'retire']],
      ['installed', ['accept', 'retire']],
      ['in_service', ['suspend', 'retire']],
      ['suspended', ['resume', 'retire']],
      ['retired', []],
    ]);
  });

  it('lets a unit accept what no operator installs', () => {
    expect(stateAfter('accept', { state: 'planned', supplierOperatorId: null })).toBe('in_service');
    expect(stateAfter('accept', supplied('planned'))).toBeNull();
  });

  it('ends nowhere: nothing follows retirement', () => {
    expect(ENDPOINT_ACTS.map((act) => stateAfter(act, supplied('retired')))).toEqual(ENDPOINT_ACTS.map(() => null));
  });
});
