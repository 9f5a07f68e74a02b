import { describe, expect, it } from '@jest/globals';
import { ConsentPurpose, type ConsentState, VISIBLE_PARTS } from '@trellis/contracts';
import { diversityMenteeIntake, diversityMentorIntake } from '@trellis/forms';
import fc from 'fast-check';
import { questionsOf } from '../matching/index.js';
import type { ConsentStates, DimensionIdentity, IdentityWish, PersonIdentity } from '../taxonomy/index.js';
import {
  explainToMentee,
  explainToMentor,
  type ExplanationScene,
  type IdentityScene,
} from './match-explanation.policy.js';

const DIMENSIONS = ['faith', 'gender', 'origin'].map((id) => ({
  id,
  label: { en: id },
  options: [1, 2, 3].map((number) => ({ id: `${id}-${number}`, label: { en: `${id} ${number}` } })),
}));

const consent: fc.Arbitrary<ConsentState> = fc.constantFrom('given', 'refused', 'revoked', 'not_asked');
const consents: fc.Arbitrary<ConsentStates> = fc
  .tuple(consent, consent, consent, consent, consent)
  .map(
    (states) => Object.fromEntries(Object.values(ConsentPurpose).map((of, at) => [of, states[at]])) as ConsentStates,
  );

const saidOf = (id: string): fc.Arbitrary<DimensionIdentity> =>
  fc.record({
    state: fc.constantFrom('answered', 'prefer_not_to_say'),
    options: fc.subarray([`${id}-1`, `${id}-2`, `${id}-3`]),
    ownWords: fc.option(fc.constantFrom('Garifuna', 'of the river')),
    consents,
  });

const dimensions: fc.Arbitrary<PersonIdentity['dimensions']> = fc
  .tuple(...DIMENSIONS.map(({ id }) => fc.option(saidOf(id))))
  .map((said) => new Map(DIMENSIONS.flatMap(({ id }, at) => (said[at] ? [[id, said[at]] as const] : []))));

const wishes: fc.Arbitrary<IdentityWish[]> = fc
  .tuple(
    ...[...DIMENSIONS.map(({ id }) => ['dimension', id] as const), ['question', 'specialty'] as const].map(
      ([about, id]) =>
        fc.option(
          fc.record({
            about: fc.constant(about),
            id: fc.constant(id),
            importance: fc.constantFrom('none' as const, 'nice' as const, 'important' as const, 'essential' as const),
            direction: fc.constantFrom('shared' as const, 'open' as const, 'different' as const),
          }),
        ),
    ),
  )
  .map((all) => all.flatMap((wish) => wish ?? []));

const person: fc.Arbitrary<PersonIdentity> = fc.record({ dimensions, wishes, unmapped: fc.constant([]) });

const topics = fc.subarray(['Surgery', 'Pediatrics', 'Genetics']);
const week = fc.array(
  fc.record({ day: fc.constantFrom(1 as const, 2 as const, 7 as const), from: fc.integer({ min: 0, max: 1380 }) }),
  { maxLength: 6 },
);
const slotsOf = (starts: { day: 1 | 2 | 7; from: number }[]) =>
  starts.map((start) => ({ ...start, to: start.from + 60 }));
/** Forms that tell the match the times in common. */
const telling = (form: typeof diversityMenteeIntake): typeof diversityMenteeIntake => ({
  ...form,
  items: form.items.map((item) =>
    item.kind === 'availability' ? { ...item, visibility: 'shown_to_match' as const } : item,
  ),
});

const scene: fc.Arbitrary<ExplanationScene> = fc
  .record({
    ...{ mine: topics, theirs: topics, menteeSees: fc.subarray([...VISIBLE_PARTS.menteeSees]) },
    ...{ myWeek: week, theirWeek: week, minutesAhead: fc.constantFrom(0, 180, -330) },
  })
  .map(({ mine, theirs, menteeSees, myWeek, theirWeek, minutesAhead }) => ({
    questions: questionsOf(telling(diversityMenteeIntake), telling(diversityMentorIntake)),
    minutesAhead,
    menteeSees,
    mentorSees: VISIBLE_PARTS.mentorSees,
    menteeAnswers: {
      availability: slotsOf(myWeek),
      specialties: mine,
      languages: ['English'],
      mode: 'either',
      site: 'Downtown',
    },
    mentorAnswers: {
      availability: slotsOf(theirWeek),
      specialty: theirs,
      languages: ['English'],
      mode: 'virtual',
      site: 'Downtown',
    },
    locale: 'en',
  }));

const identity = (mentee: PersonIdentity, mentor: PersonIdentity, isUsed = true): IdentityScene => ({
  isUsed,
  dimensions: DIMENSIONS,
  mentee,
  mentor,
  experiences: { id: 'experiences', label: { en: 'Experiences' }, wished: [], offered: new Map() },
});

const isDisclosed = ({ consents: said }: DimensionIdentity): boolean =>
  said.matching === 'given' && said.show_to_match === 'given';

/** A mentor, and one who differs from them only in what they did not agree to show. */
const twoMentors = fc.tuple(person, person).map(([one, other]): [PersonIdentity, PersonIdentity] => {
  const shown = [...one.dimensions].filter(([, said]) => isDisclosed(said));
  const hidden = [...other.dimensions].filter(
    ([id, said]) => !isDisclosed(said) && !shown.some(([shownId]) => shownId === id),
  );
  return [one, { ...other, dimensions: new Map([...hidden, ...shown]) }];
});

describe('why the two, for the mentee', () => {
  it('is the same to the byte for two mentors who differ in nothing that they agreed to show', () => {
    fc.assert(
      fc.property(scene, person, twoMentors, fc.boolean(), (facts, mentee, [one, other], isUsed) => {
        const first = JSON.stringify(explainToMentee(facts, identity(mentee, one, isUsed)));
        expect(JSON.stringify(explainToMentee(facts, identity(mentee, other, isUsed)))).toBe(first);
      }),
      { numRuns: 500 },
    );
  });

  it('says the same things in the same order whoever the mentor is: only what each says can differ', () => {
    fc.assert(
      fc.property(scene, person, person, person, (facts, mentee, one, other) => {
        const asked = (mentor: PersonIdentity): string[] =>
          explainToMentee(facts, identity(mentee, mentor)).map(({ about, id }) => `${about} ${id}`);
        expect(asked(one)).toEqual(asked(other));
      }),
    );
  });

  it('names a shared identity only where both answered it and the mentor agreed to show it', () => {
    fc.assert(
      fc.property(scene, person, person, (facts, mentee, mentor) => {
        for (const { about, id, code, values } of explainToMentee(facts, identity(mentee, mentor))) {
          if (about !== 'dimension') continue;
          const theirs = mentor.dimensions.get(id);
          if (code === 'NOT_SAID') expect(values).toEqual([]);
          else expect(theirs && isDisclosed(theirs)).toBe(true);
        }
      }),
    );
  });

  it('speaks of no identity where the cohort does not use it', () => {
    fc.assert(
      fc.property(scene, person, person, (facts, mentee, mentor) => {
        const lines = explainToMentee(facts, identity(mentee, mentor, false));
        expect(lines.some(({ about }) => about === 'dimension')).toBe(false);
      }),
    );
  });
});

describe('times in common', () => {
  const lineOf = (facts: ExplanationScene) => explainToMentor(facts).find(({ code }) => code === 'COMMON_TIME');

  it('are counted, and at most three named, each of them in both weeks on the clocks of who reads', () => {
    fc.assert(
      fc.property(scene, (facts) => {
        const times = lineOf(facts)?.times;
        expect(times?.first.length).toBe(times && Math.min(3, times.count));
        if (facts.minutesAhead !== 0 || !times) return;
        const weeks = [facts.menteeAnswers, facts.mentorAnswers].map(
          (answers) => answers.availability as { day: number; from: number; to: number }[],
        );
        for (const { day, from } of times.first)
          for (const of of weeks)
            expect(of.some((slot) => slot.day === day && slot.from <= from && from < slot.to)).toBe(true);
      }),
    );
  });

  it('stay unsaid where the form told people that their match never reads them', () => {
    const kept = questionsOf(diversityMenteeIntake, diversityMentorIntake).map((question) => ({
      ...question,
      menteeItem: { ...question.menteeItem, visibility: 'told_to_program' as const },
    }));
    fc.assert(fc.property(scene, (facts) => expect(lineOf({ ...facts, questions: kept })).toBeUndefined()));
  });
});

describe('why the two, for the mentor', () => {
  it('takes nothing of what the mentee says of themself or wishes: topics, languages, format and site alone', () => {
    // One argument: identity has no way in.
    expect(explainToMentor).toHaveLength(1);
    fc.assert(
      fc.property(scene, (facts) => {
        const lines = explainToMentor(facts);
        expect(lines.every(({ about, code }) => about === 'question' && code !== 'NOT_SAID')).toBe(true);
      }),
    );
  });
});
