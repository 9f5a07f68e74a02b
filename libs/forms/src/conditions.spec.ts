import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryAnswers, arbitraryForm, mustParse } from '../testdata/arbitrary-forms.js';
import {
  completeness,
  missingWords,
  nearPeerMenteeIntake,
  parseFormDefinition,
  sectionsOf,
  validateAnswer,
  validateAnswers,
  validateDraft,
  visibleItems,
  type Answers,
  type FormItem,
} from './index.js';

const base = { required: false, store: 'answer', visibility: 'told_to_program', headerHints: [] };
const siblings = {
  ...base,
  kind: 'single_choice',
  id: 'siblings',
  label: { en: 'Siblings?' },
  options: [
    { id: 'yes', label: { en: 'Yes', fr: 'Oui' } },
    { id: 'no', label: { en: 'No', fr: 'Non' } },
  ],
  other: false,
};
const section = { kind: 'section', id: 'more', label: { en: 'More' } };
const names = { ...base, kind: 'short_text', id: 'names', label: { en: 'Their names' }, maxLength: 20, required: true };
const json = (...items: unknown[]): unknown => ({
  format: 1,
  key: 'any',
  audience: 'mentee',
  title: { en: 'Any' },
  items,
});
const problems = (...items: unknown[]): readonly string[] => {
  const result = parseFormDefinition(json(...items));
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
};
const says = (value: unknown): Answers[string] => ({ state: 'answered', value }) as never;
const ids = (items: readonly FormItem[]): readonly string[] => items.map(({ id }) => id);
const ifSiblings = { item: 'siblings', equals: 'yes' };

describe('a condition', () => {
  const form = mustParse(json(siblings, { ...section, showIf: ifSiblings }, names));

  it('on a section shows or hides all its items, and what is hidden is neither required nor kept', () => {
    expect(ids(visibleItems(form, {}))).toEqual(['siblings']);
    expect(ids(visibleItems(form, { siblings: says('yes') }))).toEqual(['siblings', 'more', 'names']);
    expect(validateAnswers(form, { siblings: says('no'), names: says('Ada') })).toMatchObject({
      ok: true,
      answers: { names: { state: 'not_answered' } },
    });
    expect(validateAnswers(form, { siblings: says('Oui') })).toMatchObject({
      ok: false,
      problems: [{ itemId: 'names', code: 'ANSWER_MISSING' }],
    });
    expect(validateDraft(form, { siblings: says('yes') }).ok).toBe(true);
    expect(validateAnswers(form, { more: says('x') })).toMatchObject({
      ok: false,
      problems: [{ code: 'ITEM_UNKNOWN' }],
    });
  });

  it('on a fact that nobody told neither hides a question nor requires it', () => {
    const asked = mustParse(json({ ...names, showIf: { fact: 'role', equals: 'mentor' } }));
    expect(ids(visibleItems(asked, {}))).toEqual(['names']);
    expect(validateAnswers(asked, {}).ok).toBe(true);
    expect(validateAnswers(asked, {}, { role: 'mentor' }).ok).toBe(false);
    expect(visibleItems(asked, {}, { role: 'mentee' })).toEqual([]);
  });

  it('combines all, any and not, and counts a hidden answer as none', () => {
    const chain = mustParse(
      json(
        siblings,
        { ...base, kind: 'number', id: 'count', label: { en: 'How many?' }, min: 0, max: 9, showIf: ifSiblings },
        {
          ...names,
          showIf: { all: [{ item: 'count', atLeast: 2 }, { not: { any: [{ item: 'count', atLeast: 5 }] } }] },
        },
      ),
    );
    const shown = (choice: string, count: number) =>
      ids(visibleItems(chain, { siblings: says(choice), count: says(count) })).includes('names');
    expect([shown('yes', 1), shown('yes', 2), shown('yes', 5), shown('no', 2)]).toEqual([false, true, false, false]);
  });

  it('never depends on what comes later', () => {
    const cases = arbitraryForm.chain((any) =>
      fc.tuple(fc.constant(any), arbitraryAnswers(any), arbitraryAnswers(any), fc.nat({ max: any.items.length - 1 })),
    );
    fc.assert(
      fc.property(cases, ([any, answers, others, at]) => {
        const early = new Set(ids(any.items.slice(0, at)));
        const mixed = { ...others, ...Object.fromEntries(Object.entries(answers).filter(([id]) => early.has(id))) };
        const upTo = new Set(ids(any.items.slice(0, at + 1)));
        const seen = (given: Answers) => ids(visibleItems(any, given, { role: 'mentee' })).filter((id) => upTo.has(id));
        expect(seen(mixed)).toEqual(seen(answers));
      }),
    );
  });

  it('names earlier questions, compares as their kind can, and is bounded', () => {
    const deep = (depth: number): unknown => (depth === 1 ? ifSiblings : { not: deep(depth - 1) });
    expect(problems({ ...names, showIf: ifSiblings }, siblings)).toEqual([
      'items[0].showIf.item CONDITION_ITEM_UNKNOWN',
    ]);
    expect(problems({ ...siblings, showIf: ifSiblings })).toEqual(['items[0].showIf.item CONDITION_ITEM_UNKNOWN']);
    expect(problems(siblings, { ...names, showIf: { item: 'siblings', equals: 'maybe' } })).toEqual([
      'items[1].showIf CONDITION_NOT_ALLOWED',
    ]);
    expect(problems(siblings, { ...names, showIf: { item: 'siblings', atLeast: 1 } })).toEqual([
      'items[1].showIf CONDITION_NOT_ALLOWED',
    ]);
    expect(problems(siblings, { ...names, showIf: { item: 'siblings', matches: '(a+)+$' } })).toEqual([
      'items[1].showIf VALUE_UNKNOWN',
    ]);
    expect(problems(siblings, { ...names, showIf: { ...ifSiblings, is: 'answered' } })).toContain(
      'items[1].showIf.equals FIELD_UNKNOWN',
    );
    expect(problems(siblings, { ...names, showIf: deep(5) })).toEqual([]);
    expect(problems(siblings, { ...names, showIf: deep(6) }).join()).toMatch(/ TOO_MANY$/);
    expect(problems(siblings, { ...names, showIf: { any: Array.from({ length: 50 }, () => ifSiblings) } })).toEqual([
      'items[1].showIf.any[49] TOO_MANY',
    ]);
    expect(problems(siblings, { ...names, showIf: { any: [] } })).toEqual(['items[1].showIf.any TOO_FEW']);
  });

  it('never lets an ordinary question tell an answer of the vault', () => {
    const vault = {
      kind: 'identity',
      id: 'identity',
      label: { en: 'Identity' },
      required: false,
      store: 'vault',
      visibility: 'as_consented',
      dimension: 'faith',
      maxChoices: 5,
    };
    const showIf = { item: 'identity', is: 'answered' };
    const ownWords = {
      ...names,
      required: false,
      kind: 'identity_own_words',
      store: 'vault',
      visibility: 'as_consented',
      showIf,
    };
    expect(problems(vault, ownWords)).toEqual([]);
    expect(problems(vault, { ...names, showIf })).toEqual(['items[1].showIf.item CONDITION_ON_VAULT']);
    expect(problems(vault, { ...section, showIf: { not: showIf } }, names)).toEqual([
      'items[1].showIf.not.item CONDITION_ON_VAULT',
    ]);
  });

  it('never hides the address by which a person is known', () => {
    const email = {
      kind: 'email',
      id: 'email',
      label: { en: 'Email' },
      required: true,
      store: 'profile',
      visibility: 'shown_to_match',
    };
    expect(problems(siblings, { ...email, showIf: ifSiblings })).toEqual(['items[1].showIf NOT_FOR_THIS_ITEM']);
    expect(problems(siblings, { ...section, showIf: ifSiblings }, email)).toEqual([
      'items[2].showIf NOT_FOR_THIS_ITEM',
    ]);
  });
});

describe('pages', () => {
  it('are the sections, after what stands before the first', () => {
    expect(
      sectionsOf(nearPeerMenteeIntake).map(({ section: page, items }) => [page?.id ?? null, items.length]),
    ).toEqual([
      [null, 1],
      ['section_about_you', 6],
      ['section_interests', 1],
      ['section_meeting', 4],
    ]);
  });

  it('have their words counted in each language', () => {
    const form = mustParse(json(siblings, section));
    expect(missingWords(form, ['fr']).map(({ path }) => path)).toEqual([
      'title',
      'items.siblings.label',
      'items.more.label',
    ]);
    expect(completeness(form, ['en', 'fr'])).toEqual([
      { locale: 'en', have: 5, of: 5 },
      { locale: 'fr', have: 2, of: 5 },
    ]);
  });
});

describe('the kinds', () => {
  const kindOf = (item: object): FormItem =>
    mustParse(json({ ...base, id: 'it', label: { en: 'It' }, ...item })).items[0] as FormItem;
  const options = ['a', 'b', 'c'].map((id) => ({ id, label: { en: id.toUpperCase() } }));
  const exclusive = [...options, { id: 'none', label: { en: 'None' }, exclusive: true }];
  const date = { kind: 'date', min: '2026-01-01', max: '2026-12-31' };
  const short = { kind: 'short_text', maxLength: 60 };
  const several = { kind: 'multiple_choice', options: exclusive, other: false, maxChoices: 3, minChoices: 2 };

  it.each([
    [date, '2026-02-28', '2026-02-28'],
    [date, '2026-02-29', 'DATE_MALFORMED'],
    [date, '2025-12-31', 'DATE_TOO_EARLY'],
    [date, '2027-01-01', 'DATE_TOO_LATE'],
    [date, '', 'not_answered'],
    [{ kind: 'ranking', options, maxRanked: 2 }, ['C', 'a', 'c'], ['c', 'a']],
    [{ kind: 'ranking', options, maxRanked: 2 }, ['a', 'b', 'c'], 'CHOICES_TOO_MANY'],
    [{ kind: 'ranking', options, maxRanked: 2 }, ['d'], 'CHOICE_UNKNOWN'],
    [several, ['none'], ['none']],
    [several, ['none', 'a'], 'CHOICE_EXCLUSIVE'],
    [several, ['a'], 'CHOICES_TOO_FEW'],
    [several, [], 'not_answered'],
    [{ kind: 'number', min: 0, max: 9, decimals: 1 }, 2.3, 2.3],
    [{ kind: 'number', min: 0, max: 9, decimals: 1 }, 2.35, 'NUMBER_TOO_PRECISE'],
    [{ kind: 'number', min: 0, max: 9 }, 2.3, 'NUMBER_NOT_WHOLE'],
    [
      { kind: 'file', maxBytes: 1000, types: ['pdf'] },
      '0192d1a4-7a00-7000-8000-0000000000aa',
      '0192d1a4-7a00-7000-8000-0000000000aa',
    ],
    [{ kind: 'file', maxBytes: 1000, types: ['pdf'] }, '../etc/passwd', 'FILE_MALFORMED'],
    [{ ...short, minLength: 3 }, 'no', 'TEXT_TOO_SHORT'],
    [{ ...short, minLength: 3 }, ' ', 'not_answered'],
    [{ ...short, format: 'url' }, 'https://école.example/a?b=c', 'https://école.example/a?b=c'],
    [{ ...short, format: 'url' }, 'javascript:alert(1)', 'TEXT_FORMAT'],
    [{ ...short, format: 'phone' }, '+1 (514) 555-0100', '+1 (514) 555-0100'],
    [{ ...short, format: 'phone' }, '( ) ( ) ( )', 'TEXT_FORMAT'],
    [{ ...short, format: 'postal_code' }, 'H2X 1Y4', 'H2X 1Y4'],
    [{ ...short, format: 'letters_digits' }, 'Élan7', 'Élan7'],
    [{ ...short, format: 'letters_digits' }, 'a-b', 'TEXT_FORMAT'],
  ])('%j given %j is %j', (item, value, expected) => {
    const result = validateAnswer(kindOf(item), says(value));
    const got = result.ok
      ? result.answer.state === 'answered'
        ? result.answer.value
        : result.answer.state
      : result.problems[0]?.code;
    expect(got).toEqual(expected);
  });

  it('let a required question be passed over where that was offered', () => {
    const passed = { state: 'prefer_not_to_say' };
    expect(validateAnswer(kindOf({ ...short, required: true, preferNotToSay: true }), passed).ok).toBe(true);
    expect(validateAnswer(kindOf({ ...short, required: true }), passed).ok).toBe(false);
  });

  it('refuse what would hide something in a label', () => {
    expect(problems({ ...siblings, label: { en: 'abc\u202Edcba' } })).toEqual([
      'items[0].label.en CHARACTER_NOT_ALLOWED',
    ]);
    expect(problems({ ...siblings, label: { en: 'a\u0000b' } })).toEqual(['items[0].label.en CHARACTER_NOT_ALLOWED']);
    expect(problems({ ...siblings, label: { ar: 'هل لديك إخوة؟' } })).toEqual([]);
  });

  it('refuse fields that are not theirs', () => {
    expect(problems({ ...section, maxLength: 3 })).toEqual(['items[0].maxLength FIELD_UNKNOWN']);
    expect(problems({ ...section, required: true })).toEqual(['items[0].required NOT_FOR_THIS_ITEM']);
    expect(problems({ ...siblings, options: [{ id: 'a', label: { en: 'A' }, exclusive: true }] })).toEqual([
      'items[0].options[0].exclusive FIELD_UNKNOWN',
    ]);
  });
});
