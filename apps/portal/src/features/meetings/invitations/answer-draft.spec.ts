import { answerInput, faultsIn, type AnswerDraft } from './answer-draft';

const draft: AnswerDraft = { kind: 'attend', attendees: [{ name: 'Nguyễn Văn A', title: 'Chủ tịch' }, { name: ' ', title: '' }], headCount: null, reason: 'x', endpointId: '' };

describe('the answer of a unit', () => {
  it('asks for names, a reason, and a head count that holds them', () => {
    expect(faultsIn(draft).size).toBe(0);
    expect([...faultsIn({ ...draft, attendees: [] })]).toEqual(['attendees']);
    expect([...faultsIn({ ...draft, kind: 'substitute', reason: ' ' })]).toEqual(['reason']);
    expect([...faultsIn({ ...draft, headCount: 0 })]).toEqual(['headCount']);
    expect([...faultsIn({ ...draft, kind: 'leave', reason: '', attendees: [] })]).toEqual(['reason']);
  });
  it('leaves out empty lines, and the reason of who attends', () => expect(answerInput(draft, false)).toEqual({ kind: 'attend', attendees: [{ name: 'Nguyễn Văn A', title: 'Chủ tịch' }], headCount: undefined, reason: '' }));
  it('names the endpoint only for a request, null for a computer', () => {
    expect(answerInput(draft, true).endpointId).toBeNull();
    expect(answerInput({ ...draft, endpointId: 'e1' }, true).endpointId).toBe('e1');
    expect('endpointId' in answerInput(draft, false)).toBe(false);
  });
  it('sends no names with a leave', () => expect(answerInput({ ...draft, kind: 'leave', reason: 'Bận' }, false)).toEqual({ kind: 'leave', attendees: [], reason: 'Bận' }));
});
