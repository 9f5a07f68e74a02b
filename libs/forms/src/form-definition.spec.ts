import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  diversityMenteeIntake,
  diversityMentorIntake,
  localize,
  missingLocales,
  missingWords,
  parseFormDefinition,
  type FormDefinition,
} from './index.js';

const item = {
  kind: 'short_text',
  id: 'motto',
  label: { en: 'Motto' },
  required: false,
  store: 'answer',
  visibility: 'told_to_program',
  headerHints: [],
  maxLength: 100,
};
const form = { format: 1, key: 'test', audience: 'mentee', title: { en: 'Test' }, items: [item] };
const withItem = (changes: object): unknown => ({ ...form, items: [{ ...item, ...changes }] });
const codes = (json: unknown): readonly string[] => {
  const result = parseFormDefinition(json);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
};

describe('a form definition', () => {
  it.each([diversityMenteeIntake, diversityMentorIntake])('$key survives JSON, frozen', (shipped: FormDefinition) => {
    const result = parseFormDefinition(JSON.stringify(shipped));
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.form).toEqual(shipped);
    expect(Object.isFrozen(result.form.items[0]?.label)).toBe(true);
    expect(missingWords(result.form, ['en', 'fr', 'fr-CA'])).toEqual([]);
  });

  it.each([
    [withItem({ id: 'Bad Id' }), 'items[0].id ID_MALFORMED'],
    [withItem({ label: { en: 'x'.repeat(501) } }), 'items[0].label.en TOO_LONG'],
    [withItem({ label: { en: '  ' } }), 'items[0].label.en EMPTY'],
    [withItem({ label: { English: 'x' } }), 'items[0].label.English LOCALE_MALFORMED'],
    [withItem({ label: 'Motto' }), 'items[0].label WRONG_TYPE'],
    [withItem({ kind: 'riddle' }), 'items[0].kind VALUE_UNKNOWN'],
    [withItem({ onclick: 'x' }), 'items[0].onclick FIELD_UNKNOWN'],
    [withItem({ store: 'vault' }), 'items[0].store STORE_NOT_ALLOWED'],
    [withItem({ visibility: 'as_consented' }), 'items[0].visibility VISIBILITY_NOT_ALLOWED'],
    [withItem({ maxLength: 1.5 }), 'items[0].maxLength WRONG_TYPE'],
    [withItem({ maxLength: 1_001 }), 'items[0].maxLength OUT_OF_RANGE'],
    [withItem({ required: 'yes' }), 'items[0].required WRONG_TYPE'],
    [{ ...form, items: [] }, 'items TOO_FEW'],
    [{ ...form, items: Array.from({ length: 201 }, (_, index) => ({ ...item, id: `i${index}` })) }, 'items TOO_MANY'],
    [{ ...form, items: [item, item] }, 'items DUPLICATE_ID'],
    [{ ...form, format: 2 }, 'format FORMAT_UNKNOWN'],
    [{ ...form, script: '' }, 'script FIELD_UNKNOWN'],
    ['{', ' NOT_JSON'],
    [null, ' WRONG_TYPE'],
  ])('is refused with a path and a code: %#', (json, problem) => {
    expect(codes(json)).toContain(problem);
  });

  it('keeps identity in the vault, whatever a file says', () => {
    const identity = { kind: 'identity', dimension: 'unassigned', maxChoices: 5, maxLength: undefined };
    const { maxLength: _, ...base } = item;
    expect(codes({ ...form, items: [{ ...base, ...identity, maxLength: 3 }] })).toEqual(
      expect.arrayContaining(['items[0].store STORE_NOT_ALLOWED', 'items[0].maxLength FIELD_UNKNOWN']),
    );
  });

  it('may ask about one dimension of the school, by whatever id that has', () => {
    const identity = diversityMenteeIntake.items.find(({ kind }) => kind === 'identity');
    const about = (dimension: string) => codes({ ...form, items: [{ ...identity, dimension }] });
    expect(about('01890000-0000-7000-8000-000000000000')).toEqual([]);
    expect(about('Faith or belief')).toEqual(['items[0].dimension ID_MALFORMED']);
  });

  it('has one email, one capacity and one consent per purpose', () => {
    const email = diversityMenteeIntake.items.find(({ kind }) => kind === 'email');
    expect(codes({ ...form, items: [email, { ...email, id: 'email2' }] })).toEqual(['items[1] ONLY_ONE_ALLOWED']);
  });

  it('keeps a script in a label as the text it is', () => {
    const result = parseFormDefinition(withItem({ label: { en: '<script>alert(1)</script>' } }));
    expect(result.ok && result.form.items[0]?.label['en']).toBe('<script>alert(1)</script>');
  });

  it('never throws, whatever the JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => expect(parseFormDefinition(json).ok).toBe(false)));
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(item)), (json, field) => {
        expect(typeof parseFormDefinition(withItem({ [field]: json })).ok).toBe('boolean');
      }),
    );
  });
});

describe('words in several languages', () => {
  const text = { en: 'Campus', fr: 'Pavillon', de: 'Standort' };

  it('fall back from the person to the school to any', () => {
    expect(localize(text, ['fr'], ['en'])).toBe('Pavillon');
    expect(localize(text, ['fr-CA'], ['en'])).toBe('Pavillon');
    expect(localize(text, ['es'], ['fr', 'en'])).toBe('Pavillon');
    expect(localize(text, ['es'], [])).toBe('Standort');
    expect(localize({ en: ' ', fr: 'Oui' }, ['en'], ['en'])).toBe('Oui');
    expect(localize({}, ['en'], ['fr'])).toBe('');
    expect(localize(text, ['constructor'], ['en'])).toBe('Campus');
  });

  it('are complete or say where they are not', () => {
    expect(missingLocales({ en: 'x', fr: '' }, ['en', 'fr', 'es'])).toEqual(['fr', 'es']);
    const parsed = parseFormDefinition(form);
    expect(parsed.ok && missingWords(parsed.form, ['en', 'fr'])).toEqual([
      { path: 'title', locale: 'fr' },
      { path: 'items.motto.label', locale: 'fr' },
    ]);
  });
});
