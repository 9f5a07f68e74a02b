import { describe, expect, it } from '@jest/globals';
import {
  blankMenteeIntake,
  blankMentorIntake,
  diversityMenteeIntake,
  diversityMentorIntake,
  type FormDefinition,
  type FormItem,
  nearPeerMenteeIntake,
  nearPeerMentorIntake,
} from '@trellis/forms';
import { questionsOf } from './match-questions.policy.js';

const idsOf = (mentee: FormDefinition, mentor: FormDefinition): string[] =>
  questionsOf(mentee, mentor).map(({ id }) => id);

const withItem = (form: FormDefinition, item: FormItem): FormDefinition => ({ ...form, items: [...form.items, item] });

const topics = (change: Partial<FormItem> = {}): FormItem =>
  ({
    kind: 'multiple_choice',
    id: 'topics',
    label: { fr: 'Sujets dont vous aimeriez parler' },
    required: false,
    store: 'answer',
    visibility: 'shown_to_match',
    headerHints: [],
    options: [{ id: 'exams', label: { fr: 'Examens' } }],
    other: false,
    maxChoices: 5,
    ...change,
  }) as FormItem;

describe('what may be weighed', () => {
  it('is the studied table for the studied forms', () => {
    expect(idsOf(diversityMenteeIntake, diversityMentorIntake).slice(0, 6)).toEqual([
      'specialty',
      'goals',
      'languages',
      'availability',
      'site',
      'mode',
    ]);
  });

  it('is what both near-peer forms ask; what only describes somebody counts for nothing until somebody says so', () => {
    const questions = questionsOf(nearPeerMenteeIntake, nearPeerMentorIntake);
    const weights = Object.fromEntries(questions.map(({ id, defaultWeight }) => [id, defaultWeight]));
    expect(weights).toMatchObject({ interests: 2, languages: 3, availability: 4, study_program: 0 });
  });

  it('is nothing where the forms ask for names and addresses alone', () => {
    expect(idsOf(blankMenteeIntake, blankMentorIntake)).toEqual([]);
  });

  it("finds a school's own question by its id or, where each form has its own, by its words", () => {
    const mentee = withItem(blankMenteeIntake, topics());
    expect(idsOf(mentee, withItem(blankMentorIntake, topics()))).toEqual(['topics']);
    const own = topics({ id: 'item_7', label: { fr: 'sujets dont vous aimeriez parler' } });
    expect(questionsOf(mentee, withItem(blankMentorIntake, own))[0]?.mentorItem?.id).toBe('item_7');
    const other = topics({ id: 'item_7', label: { fr: 'Autre chose' } });
    expect(idsOf(mentee, withItem(blankMentorIntake, other))).toEqual([]);
  });

  it.each([
    ['in the vault', { store: 'vault', kind: 'identity', dimension: 'x' }],
    ['told to the program alone', { visibility: 'told_to_program' }],
    ['free text', { kind: 'long_text', maxLength: 100 }],
  ])('is never what is %s', (_, change) => {
    const item = topics(change as Partial<FormItem>);
    expect(idsOf(withItem(blankMenteeIntake, item), withItem(blankMentorIntake, item))).toEqual([]);
  });
});
