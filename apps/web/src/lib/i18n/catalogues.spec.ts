import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { ERRORS } from '@trellis/contracts';

type Words = { [key: string]: string | Words };
const here = fileURLToPath(new URL('.', import.meta.url));
const source = join(here, '..', '..');
const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(words: Words, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

function catalogue(language: string, namespace: string): Record<string, string> {
  return flatten(JSON.parse(readFileSync(join(here, language, `${namespace}.json`), 'utf8')) as Words);
}

const namespaces = readdirSync(join(here, 'en')).map((file) => file.replace('.json', ''));
const bare = (key: string): string => key.replace(PLURAL, '');
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ''))].sort();

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every key that the code names as a whole, with its namespace. Keys put together at run time are covered by the tests of what they name. */
function namedKeys(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const own = /useTranslation\(\[?'(\w+)'/.exec(text)?.[1] ?? 'common';
  return [...text.matchAll(/\bt\(\s*'([\w.:]+)'/g)].map((match) => {
    const key = match[1] ?? '';
    return key.includes(':') ? key : `${own}:${key}`;
  });
}

describe.each(namespaces)('the catalogue %s', (namespace) => {
  const en = catalogue('en', namespace);
  const fr = catalogue('fr', namespace);

  it('has the same keys in both languages', () => {
    expect([...new Set(Object.keys(fr).map(bare))].sort()).toEqual([...new Set(Object.keys(en).map(bare))].sort());
  });

  it('has every plural form that each language asks for', () => {
    for (const [language, words] of [
      ['en', en],
      ['fr', fr],
    ] as const) {
      const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const plural = [
        ...new Set(
          Object.keys(words)
            .filter((key) => PLURAL.test(key))
            .map(bare),
        ),
      ];
      for (const key of plural)
        expect({ language, key, forms: forms.filter((form) => words[`${key}_${form}`] === undefined) }).toEqual({
          language,
          key,
          forms: [],
        });
    }
  });

  it.each([
    ['en', /^and /],
    ['fr', /^et /],
  ])('ends a list in %s without a second “and”: the list brings its own', (language, conjunction) => {
    for (const [key, text] of Object.entries(catalogue(language, 'reminders')))
      if (key.startsWith('andMore')) expect(text).not.toMatch(conjunction);
  });

  it('asks for the same arguments in both languages', () => {
    for (const key of Object.keys(en)) {
      const other = fr[key];
      if (other !== undefined && !PLURAL.test(key))
        expect({ key, args: placeholders(other) }).toEqual({ key, args: placeholders(en[key] ?? '') });
    }
  });

  it('writes no space before ?, ; and ! in French, as is usual in Canada, and one before a colon', () => {
    expect(Object.entries(fr).filter(([, text]) => /\s[?;!](?!\S)|[\p{L})]:\s/u.test(text))).toEqual([]);
  });

  it('calls nobody by a masculine word in French where no one in particular is meant', () => {
    const masculine =
      /personne n’(?:est|a)(?: encore| pas)?(?: été)? (?:inscrit|importé|invité|jumelé|nommé|ajouté)(?![\p{L}])/iu;
    expect(Object.entries(fr).filter(([, text]) => masculine.test(text))).toEqual([]);
  });

  it('leaves nothing empty', () => {
    for (const words of [en, fr]) expect(Object.entries(words).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('the words of errors', () => {
  it.each(['en', 'fr'])('are there in %s for every code of the catalogue, and for no other', (language) => {
    expect(Object.keys(catalogue(language, 'errors')).sort()).toEqual(Object.keys(ERRORS).sort());
  });

  it.each(['en', 'fr'])('use in %s only the arguments that the code carries', (language) => {
    for (const [code, text] of Object.entries(catalogue(language, 'errors'))) {
      const carried = [...ERRORS[code as keyof typeof ERRORS].message.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      // Seconds are said as a time to wait.
      if (carried.includes('seconds')) carried.push('wait');
      expect({
        code,
        foreign: placeholders(text).filter((name) => name !== 'requestId' && !carried.includes(name)),
      }).toEqual({ code, foreign: [] });
    }
  });
});

describe('the code', () => {
  const known = new Set(
    namespaces.flatMap((namespace) =>
      Object.keys(catalogue('en', namespace)).flatMap((key) => [`${namespace}:${key}`, `${namespace}:${bare(key)}`]),
    ),
  );

  it('names no key that the catalogues do not have', () => {
    const unknown = sourceFiles(source).flatMap((file) =>
      namedKeys(file)
        .filter((key) => !known.has(key))
        .map((key) => `${file.slice(source.length)} ${key}`),
    );
    expect(unknown).toEqual([]);
  });

  it('never says what product words forbid', () => {
    const forbidden = /\b(unmatched|rematch|no-show|less assertive|worst-off|nobody fits)\b/i;
    const found = namespaces.flatMap((namespace) =>
      Object.entries(catalogue('en', namespace)).filter(([, text]) => forbidden.test(text)),
    );
    expect(found).toEqual([]);
  });
});
