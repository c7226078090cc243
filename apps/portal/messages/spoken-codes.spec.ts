import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

type Messages = { readonly [key: string]: string | Messages };

const root = resolve(import.meta.dirname, '../../..');
const languages = ['vi', 'en'] as const;
const read = (language: string, file: string): Messages => JSON.parse(readFileSync(join(import.meta.dirname, language, file), 'utf8')) as Messages;

const sources = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' }).filter((file) => /(?:^|[\\/])src[\\/].*\.ts$/.test(file) && !file.includes('generated'));
const textOf = (file: string): string => readFileSync(join(root, 'libs', file), 'utf8');
const found = (files: readonly string[], pattern: RegExp): string[] => [...new Set(files.flatMap((file) => [...textOf(file).matchAll(pattern)].map((match) => match[1]!)))].sort();

/** Codes as the registries write them: `{ code: 'endpoints.not_found', status: 404, …`. */
const codes = found(sources.filter((file) => /errors\.ts$/.test(file)), /code: '([a-z]+\.[a-z0-9_]+)', status/g);

/** Two sentences at least, or one whose second half tells the remedy: what happened, and what to do next. */
const tellsWhatNext = (sentence: string): boolean => sentence.split(/[.;:]\s+|[.;:]$/).filter((part) => part.trim().length > 3).length >= 2;

function faults(of: readonly string[], sentences: (domain: string) => Messages): string[] {
  return of.flatMap((code) => {
    const [domain = '', key = ''] = code.split('.');
    const sentence = sentences(domain)[key];
    if (typeof sentence !== 'string') return [`${code}: no sentence`];
    return tellsWhatNext(sentence) ? [] : [`${code}: does not say what to do next: ${sentence}`];
  });
}

describe('every code that a person may meet', () => {
  it('is found in the registries', () => {
    expect(codes.length).toBeGreaterThan(100);
    for (const domain of ['platform', 'identity', 'tenancy', 'endpoints', 'meetings', 'media', 'billing', 'notifications']) expect(codes.some((code) => code.startsWith(`${domain}.`))).toBe(true);
  });

  it.each(languages)('has a sentence in %s that says what to do next', (language) => {
    expect(faults(codes, (domain) => read(language, join('errors', `${domain}.json`)))).toEqual([]);
  });

  it('would be missed, or told to say more', () => {
    const planted: Messages = { known: 'Không tìm thấy. Tìm lại.', bare: 'Không tìm thấy.' };
    expect(faults(['x.known', 'x.bare', 'x.gone'], () => planted)).toEqual(['x.bare: does not say what to do next: Không tìm thấy.', 'x.gone: no sentence']);
  });

  it.each(languages)('has a sentence in %s where a row of an import is refused', (language) => {
    const listed = /IMPORT_CODES = \[([^\]]+)\]/.exec(textOf('endpoints/contracts/src/import.schema.ts'))?.[1] ?? '';
    const rowCodes = [...listed.matchAll(/'(\w+)'/g)].map((match) => match[1]!);
    const said = ((read(language, 'endpoints.json')['import'] as Messages)['code'] ?? {}) as Messages;
    expect(rowCodes.length).toBeGreaterThan(15);
    expect(rowCodes.filter((code) => typeof said[code] !== 'string')).toEqual([]);
  });
});

describe('every act that the audit trail records', () => {
  const acts = [
    ...found(sources.filter((file) => !/\.spec\.ts$|testing/.test(file)), /(?:action: |record(?:As)?\((?:actor|token|signedIn\.token), )'([a-z_]+\.[a-z_]+)'/g),
    ...[...(/JOURNAL_KINDS = \[([^\]]+)\]/.exec(textOf('endpoints/contracts/src/endpoint.schema.ts'))?.[1] ?? '').matchAll(/'(\w+)'/g)].map((match) => `endpoint.${match[1]!}`),
    ...found(['meetings/contracts/src/conduct.schema.ts'], /\bact\('(\w+)'/g).map((type) => `meeting.${type}`),
  ];

  it('is found, also where its name is put together', () => {
    expect(acts).toEqual(expect.arrayContaining(['meeting.give_floor', 'endpoint.copied', 'post.ended', 'session.signed_in', 'billing.payment_recorded']));
    expect(found(sources.filter((file) => !/\.spec\.ts$|testing/.test(file)), /action: `([^`]+)`/g)).toEqual(['endpoint.${event.what}', 'meeting.${act.type}']);
  });

  it.each(languages)('has words in %s', (language) => {
    const words = ((read(language, 'admin.json')['audit'] as Messages)['what'] ?? {}) as Messages;
    const wordOf = (act: string): unknown => act.split('.').reduce<string | Messages | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), words);
    expect(acts.length).toBeGreaterThan(40);
    expect(acts.filter((act) => typeof wordOf(act) !== 'string')).toEqual([]);
  });
});
