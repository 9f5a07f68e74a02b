import { describe, expect, it } from '@jest/globals';
import { LIMITS } from '@trellis/contracts';
import fc from 'fast-check';
import {
  canonicalAnswer,
  choiceLabel,
  diversityMenteeIntake,
  diversityMentorIntake,
  findItem,
  questionsOf,
  validateAnswer,
  validateAnswers,
  type FormItem,
  type MultipleChoiceItem,
} from './index.js';

const itemOf = (id: string): FormItem => {
  const item = findItem(diversityMenteeIntake, id) ?? findItem(diversityMentorIntake, id);
  if (!item) throw new Error(id);
  return item;
};
const check = (item: FormItem | string, value: unknown) => {
  const result = validateAnswer(typeof item === 'string' ? itemOf(item) : item, { state: 'answered', value });
  if (!result.ok) return result.problems[0]?.code;
  return result.answer.state === 'answered' ? result.answer.value : result.answer.state;
};
const closed: MultipleChoiceItem = {
  ...(itemOf('goals') as MultipleChoiceItem),
  options: [
    { id: 'research', label: { en: 'Research', fr: 'Recherche' } },
    { id: 'belonging', label: { en: 'Belonging', fr: 'Appartenance' } },
  ],
  other: false,
  maxChoices: 2,
};

describe('an answer', () => {
  it.each([
    ['email', ' Élise@School.Example ', 'élise@school.example'],
    ['email', 'nobody(at)school.example', 'EMAIL_MALFORMED'],
    ['email', 'a@b', 'EMAIL_MALFORMED'],
    ['email', '', 'ANSWER_MISSING'],
    ['first_name', 'E\u0301lodie\n', 'Élodie'],
    ['first_name', 'مريم', 'مريم'],
    ['first_name', '👩🏽‍⚕️ Zoë', '👩🏽‍⚕️ Zoë'],
    ['first_name', 'x'.repeat(201), 'TEXT_TOO_LONG'],
    ['first_name', 7, 'ANSWER_MALFORMED'],
    ['notes', 'one\r\ntwo\u0000', 'one\ntwo'],
    ['notes', '  ', 'not_answered'],
    ['capacity', 0, 0],
    ['capacity', -1, 'NUMBER_TOO_SMALL'],
    ['capacity', 21, 'NUMBER_TOO_LARGE'],
    ['capacity', 1.5, 'NUMBER_NOT_WHOLE'],
    ['capacity', '2', 'NUMBER_MALFORMED'],
    ['mode', 'either', 'either'],
    ['mode', 'sometimes', 'MODE_UNKNOWN'],
    ['consent_matching', 'yes', 'yes'],
    ['consent_matching', true, 'CONSENT_UNCLEAR'],
    ['identity_wishes', [], []],
    ['identity_wishes', ['Faith', 'faith', 'Language'], ['Faith', 'Language']],
    ['identity_wishes', ['a', 'b', 'c', 'd'], 'CHOICES_TOO_MANY'],
    ['identity', [], 'not_answered'],
    ['identity', 'Muslim', 'ANSWER_MALFORMED'],
    ['languages', ['English', ' english', 'Français'], ['English', 'Français']],
    ['conflict_emails', ['A@b.example', 'a@B.example'], ['a@b.example']],
    ['conflict_emails', ['someone'], 'EMAIL_MALFORMED'],
    ['availability', [{ day: 1, from: 600, to: 540 }], 'AVAILABILITY_MALFORMED'],
    ['availability', [{ day: 8, from: 1, to: 2 }], 'AVAILABILITY_MALFORMED'],
    ['submitted_at', '2026-09-14T20:42:00', '2026-09-14T20:42:00'],
    ['submitted_at', 'yesterday', 'TIMESTAMP_MALFORMED'],
  ])('to %s: %j is %j', (id, value, expected) => {
    expect(check(id, value)).toEqual(expected);
  });

  it('in own words about oneself is never longer than what their own page takes, whatever the form says', () => {
    const item = { ...itemOf('identity_own_words'), maxLength: 5_000 } as FormItem;
    expect(check(item, 'x'.repeat(LIMITS.ownWordsCharacters))).toHaveLength(LIMITS.ownWordsCharacters);
    expect(check(item, 'x'.repeat(LIMITS.ownWordsCharacters + 1))).toBe('TEXT_TOO_LONG');
  });

  it('to a choice is the option in any language, or own words where they are welcome', () => {
    expect(check(closed, ['Recherche', 'research'])).toEqual(['research']);
    expect(check(closed, ['Gardening'])).toBe('CHOICE_UNKNOWN');
    expect(check({ ...closed, other: true }, ['BELONGING', 'Gardening'])).toEqual(['belonging', 'Gardening']);
    expect(choiceLabel(closed, 'belonging', ['fr'])).toBe('Appartenance');
    expect(choiceLabel(closed, 'Gardening', ['fr'])).toBe('Gardening');
  });

  it('has three states, none of which costs anything but where an answer is needed', () => {
    const [identity, capacity] = [itemOf('identity'), itemOf('capacity')];
    expect(validateAnswer(identity, { state: 'prefer_not_to_say' })).toEqual({
      ok: true,
      answer: { state: 'prefer_not_to_say' },
    });
    expect(validateAnswer(identity, undefined)).toEqual({ ok: true, answer: { state: 'not_answered' } });
    expect(validateAnswer(identity, { state: 'perhaps' }).ok).toBe(false);
    expect(validateAnswer(capacity, { state: 'prefer_not_to_say' })).toMatchObject({
      ok: false,
      problems: [{ itemId: 'capacity', code: 'ANSWER_MISSING' }],
    });
  });

  it('is the same whatever the order, except where the order was the answer', () => {
    const text = (id: string, value: readonly string[]) => canonicalAnswer(itemOf(id), { state: 'answered', value });
    expect(text('languages', ['a', 'b'])).toBe(text('languages', ['b', 'a']));
    expect(text('identity_wishes', ['a', 'b'])).not.toBe(text('identity_wishes', ['b', 'a']));
    expect(text('identity_wishes', [])).not.toBe(canonicalAnswer(itemOf('identity_wishes'), { state: 'not_answered' }));
  });

  it('of any shape never throws, and what is kept is kept again unchanged', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...diversityMentorIntake.items),
        fc.oneof(fc.jsonValue(), fc.array(fc.string()), fc.string({ unit: 'binary' })),
        (item, value) => {
          const first = validateAnswer(item, { state: 'answered', value });
          if (first.ok) expect(validateAnswer(item, first.answer)).toEqual(first);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('a set of answers', () => {
  it('comes back with every question, or with every problem', () => {
    const name = { state: 'answered', value: 'Ada' };
    const email = { state: 'answered', value: 'ada@school.example' };
    const result = validateAnswers(diversityMenteeIntake, { first_name: name, email });
    expect(result.ok && Object.keys(result.answers)).toEqual(questionsOf(diversityMenteeIntake).map(({ id }) => id));
    const bad = validateAnswers(diversityMenteeIntake, { first_name: 3, shoe_size: name });
    expect(bad.ok ? [] : bad.problems.map(({ itemId, code }) => `${itemId} ${code}`)).toEqual([
      'shoe_size ITEM_UNKNOWN',
      'first_name ANSWER_MALFORMED',
      'email ANSWER_MISSING',
    ]);
    expect(validateAnswers(diversityMenteeIntake, []).ok).toBe(false);
  });
});
