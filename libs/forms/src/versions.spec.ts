import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arbitraryAnswers, arbitraryForm, arbitraryNext, mustParse } from '../testdata/arbitrary-forms.js';
import {
  areCompatible,
  canonicalAnswer,
  checkFormMapping,
  compareForms,
  diversityMenteeIntake,
  EMPTY_FORM_MAPPING,
  findItem,
  mapAnswers,
  parseFormDefinition,
  questionsOf,
  suggestFormMapping,
  validateAnswers,
  validateDraft,
  writeFormDefinition,
  type FormDefinition,
} from './index.js';

const RUNS = { numRuns: 2_000 };
const answered = (value: unknown) => ({ state: 'answered', value }) as never;
const text = { store: 'answer', visibility: 'told_to_program', required: false, headerHints: [] };
const choice = (options: readonly string[], more: object = {}) => ({
  ...text,
  kind: 'single_choice',
  id: 'colour',
  label: { en: 'Colour' },
  options: options.map((id) => ({ id, label: { en: id } })),
  other: false,
  ...more,
});
const formOf = (...items: unknown[]): FormDefinition =>
  mustParse({ format: 1, key: 'any', audience: 'mentee', title: { en: 'Any' }, items });
const codes = (before: FormDefinition, after: FormDefinition): readonly string[] =>
  compareForms(before, after).map(({ code, itemId, optionId, compatible }) =>
    [compatible ? '+' : '-', code, itemId, optionId].filter(Boolean).join(' '),
  );

describe('any form', () => {
  it('is written and read back as it was', () => {
    fc.assert(
      fc.property(arbitraryForm, (form) => {
        const written = writeFormDefinition(form);
        const read = parseFormDefinition(written);
        expect(read).toEqual({ ok: true, form });
        expect(read.ok && writeFormDefinition(read.form)).toBe(written);
      }),
    );
  });

  it('differs in nothing from itself', () => {
    fc.assert(fc.property(arbitraryForm, (form) => expect(compareForms(form, form)).toEqual([])));
  });
});

describe('any two versions', () => {
  const versions = arbitraryForm.chain((before) =>
    fc.tuple(fc.constant(before), arbitraryNext(before), arbitraryAnswers(before)),
  );
  const facts = { role: 'mentee', year: 'mentor' };

  it('that are compatible leave every valid answer valid, and what it was', () => {
    let tried = 0;
    fc.assert(
      fc.property(versions, ([before, after, answers]) => {
        const valid = validateAnswers(before, answers, facts);
        if (!valid.ok || !areCompatible(compareForms(before, after))) return;
        tried += 1;
        const kept = Object.fromEntries(Object.entries(valid.answers).filter(([id]) => findItem(after, id)));
        const result = validateAnswers(after, kept, facts);
        expect(result).toMatchObject({ ok: true });
        for (const item of questionsOf(before)) {
          const [old, now] = [valid.answers[item.id], result.ok ? result.answers[item.id] : undefined];
          if (item.kind !== 'single_choice' && item.kind !== 'multiple_choice') {
            expect(canonicalAnswer(item, now)).toBe(canonicalAnswer(item, old));
          } else expect(now?.state).toBe(old?.state);
        }
      }),
      RUNS,
    );
    expect(tried).toBeGreaterThan(50);
  });

  it('carry answers into what the next one takes, and name every answer that they do not', () => {
    fc.assert(
      fc.property(versions, fc.boolean(), ([before, after, answers], suggested) => {
        const mapping = suggested ? suggestFormMapping(before, after) : EMPTY_FORM_MAPPING;
        const { answers: mapped, lost } = mapAnswers(before, after, mapping, answers, facts);
        expect(validateDraft(after, mapped, facts)).toEqual({ ok: true, answers: mapped });
        for (const old of questionsOf(before)) {
          if (answers[old.id]?.state === 'not_answered' || lost.includes(old.id)) continue;
          const to = suggested ? (mapping.items[old.id] ?? '') : old.id;
          expect(mapped[to]?.state).toBe(answers[old.id]?.state);
          expect(findItem(after, to)?.store).toBe(old.store);
        }
      }),
      RUNS,
    );
  });

  it('have a suggested mapping that needs nothing but a person’s yes', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const problems = checkFormMapping(before, after, suggestFormMapping(before, after));
        expect(problems.filter(({ code }) => code !== 'CHANGE_REFUSED')).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('changes', () => {
  it('say what they are, and whether answers survive them', () => {
    const before = formOf(choice(['red', 'blue']), {
      ...text,
      kind: 'short_text',
      id: 'motto',
      label: { en: 'Motto' },
      maxLength: 50,
    });
    expect(codes(before, formOf(choice(['red', 'blue', 'green']), ...before.items.slice(1)))).toEqual([
      '+ OPTION_ADDED colour green',
    ]);
    expect(codes(before, formOf(choice(['red']), ...before.items.slice(1)))).toEqual(['- OPTION_REMOVED colour blue']);
    expect(codes(before, formOf(...[...before.items].reverse()))).toEqual(['+ ITEM_MOVED motto']);
    expect(codes(before, formOf(before.items[0]))).toEqual(['- ITEM_REMOVED motto']);
    expect(
      codes(before, formOf(before.items[0], { ...before.items[1], label: { en: 'MOTTO!', fr: 'Devise' } })),
    ).toEqual(['+ ITEM_REWORDED motto']);
    expect(codes(before, formOf(before.items[0], { ...before.items[1], label: { en: 'Shoe size' } }))).toEqual([
      '- ITEM_REWORDED motto',
    ]);
    expect(
      codes(
        before,
        formOf(before.items[0], { ...before.items[1], required: true, maxLength: 10, visibility: 'shown_to_match' }),
      ),
    ).toEqual(['- VISIBILITY_CHANGED motto', '- BECAME_REQUIRED motto', '- BOUNDS_NARROWED motto']);
    expect(
      codes(before, formOf({ ...before.items[0], showIf: { fact: 'role', equals: 'mentee' } }, before.items[1])),
    ).toEqual(['- CONDITION_CHANGED colour']);
  });

  it('of consent wording take the next version, and its consents are asked again', () => {
    const change = (version: number, en: string): FormDefinition => ({
      ...diversityMenteeIntake,
      items: diversityMenteeIntake.items.map((item) =>
        item.id === 'consent_matching' && item.kind === 'consent'
          ? { ...item, wording: { version, text: { ...item.wording.text, en } } }
          : item,
      ),
    });
    expect(compareForms(diversityMenteeIntake, change(1, 'Other words'))).toMatchObject([
      { code: 'CONSENT_WORDING_UNVERSIONED', refused: true, compatible: false },
    ]);
    const next = change(2, 'Other words');
    const mapping = suggestFormMapping(diversityMenteeIntake, next);
    expect(mapping.items['consent_matching']).toBeNull();
    const given = { consent_matching: answered('yes'), consent_show_to_match: answered('yes') };
    const { answers, lost } = mapAnswers(diversityMenteeIntake, next, mapping, given);
    expect([answers['consent_matching']?.state, answers['consent_show_to_match']?.state]).toEqual([
      'not_answered',
      'answered',
    ]);
    expect(lost).toEqual(['consent_matching']);
    const forced = { ...mapping, items: { ...mapping.items, consent_matching: 'consent_matching' } };
    expect(checkFormMapping(diversityMenteeIntake, next, forced)).toMatchObject([
      { path: 'items.consent_matching', code: 'PROMISE_DIFFERENT' },
    ]);
  });
});

describe('a mapping', () => {
  const before = formOf(choice(['red', 'blue']));
  const after = formOf(
    choice(['crimson', 'blue'], { kind: 'multiple_choice', maxChoices: 2, id: 'colours', label: { en: 'Colours' } }),
  );

  it('is needed for what would be lost, item by item and option by option', () => {
    expect(checkFormMapping(before, after, EMPTY_FORM_MAPPING)).toMatchObject([
      { path: 'items.colour', code: 'ITEM_UNMAPPED' },
    ]);
    const half = { items: { colour: 'colours' }, options: {} };
    expect(checkFormMapping(before, after, half)).toMatchObject([
      { path: 'options.colours.red', code: 'OPTION_UNMAPPED' },
    ]);
    expect(mapAnswers(before, after, half, { colour: answered('red') }).lost).toEqual(['colour']);
    const whole = { items: { colour: 'colours' }, options: { colours: { red: 'crimson' } } };
    expect(checkFormMapping(before, after, whole)).toEqual([]);
    expect(mapAnswers(before, after, whole, { colour: answered('red') })).toEqual({
      answers: { colours: { state: 'answered', value: ['crimson'] } },
      lost: [],
    });
  });

  it('names only what is there, and never a vault from outside it', () => {
    const wild = { items: { colour: 'consent', shape: null }, options: { colours: { green: 'blue' } } };
    expect(checkFormMapping(before, after, wild).map(({ path, code }) => `${path} ${code}`)).toEqual([
      'items.shape ITEM_UNKNOWN',
      'items.colour ITEM_UNKNOWN',
      'options.colours ITEM_UNKNOWN',
    ]);
    const vault = formOf({
      kind: 'identity',
      id: 'colour',
      label: { en: 'Colour' },
      required: false,
      store: 'vault',
      visibility: 'as_consented',
      dimension: 'faith',
      maxChoices: 2,
    });
    expect(checkFormMapping(before, vault, { items: { colour: 'colour' }, options: {} })).toMatchObject([
      { code: 'STORE_DIFFERENT' },
    ]);
    expect(
      mapAnswers(before, vault, { items: { colour: 'colour' }, options: {} }, { colour: answered('red') }),
    ).toEqual({
      answers: { colour: { state: 'not_answered' } },
      lost: ['colour'],
    });
  });
});
