import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorDomains, features } from '../src/i18n/features';

const folder = (language: string): string => join(import.meta.dirname, language);

function keysOf(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) => (typeof inner === 'object' && inner !== null ? keysOf(inner as object, `${prefix}${key}.`) : [`${prefix}${key}`]));
}

function placeholders(value: object, prefix = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [...new Set(inner.match(/\{\s*(\w+)/g) ?? [])].sort().map((name) => `${prefix}${key} ${name}`) : placeholders(inner as object, `${prefix}${key}.`),
  );
}

const read = (language: string, file: string): object => JSON.parse(readFileSync(join(folder(language), file), 'utf8')) as object;

function filesOf(language: string): string[] {
  return readdirSync(folder(language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .sort();
}

describe('messages', () => {
  const files = filesOf('vi');
  const listed = [...features.map((feature) => `${feature}.json`), ...errorDomains.map((domain) => join('errors', `${domain}.json`))];

  it('exist in both languages', () => expect(filesOf('en')).toEqual(files));

  it('are listed, or no screen would read them', () => {
    expect(files.filter((file) => !listed.includes(file))).toEqual([]);
    expect(features.filter((feature) => !files.includes(`${feature}.json`))).toEqual([]);
  });

  it.each(files)('%s says the same in both languages', (file) => {
    const [vi, en] = [read('vi', file), read('en', file)];
    expect(keysOf(en).sort()).toEqual(keysOf(vi).sort());
    expect(placeholders(en).sort()).toEqual(placeholders(vi).sort());
  });
});
