import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { features } from '../src/i18n/features';

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

describe('messages', () => {
  const files = readdirSync(folder('vi')).sort();

  it('are listed as features, each in both languages', () => {
    expect(files).toEqual(features.map((feature) => `${feature}.json`).sort());
    expect(readdirSync(folder('en')).sort()).toEqual(files);
  });

  it.each(files)('%s says the same in both languages', (file) => {
    const [vi, en] = [read('vi', file), read('en', file)];
    expect(keysOf(en).sort()).toEqual(keysOf(vi).sort());
    expect(placeholders(en).sort()).toEqual(placeholders(vi).sort());
  });
});
