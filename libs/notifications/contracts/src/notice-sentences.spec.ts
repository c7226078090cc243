import { NOTICE_SENTENCES, noticeSentence } from './notice-sentences';

const placesOf = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

describe('the sentence of a notice', () => {
  it.each(Object.entries(NOTICE_SENTENCES))('%s prints the same values in both languages and ends like a sentence', (kind, { vi, en }) => {
    expect(kind).toMatch(/^[a-z]+\.[a-z_]+$/);
    expect(placesOf(vi)).toEqual(placesOf(en));
    for (const sentence of [vi, en]) expect(sentence).toMatch(/[.}]$/);
  });

  it('prints values, and leaves a missing one visible', () => {
    expect(noticeSentence('audit.chain_broken', { seq: 7 }, 'en')).toContain('from entry 7 on');
    expect(noticeSentence('audit.chain_broken', {}, 'vi')).toContain('{seq}');
  });

  it('says of an unknown kind that there is something', () => {
    expect(noticeSentence('nobody.knows', {}, 'vi')).toBe('Có việc mới cần xem trên Điểm Cầu.');
  });
});
