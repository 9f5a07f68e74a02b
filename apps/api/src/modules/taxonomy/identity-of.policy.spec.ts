import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { comparisonKey, diversityMenteeIntake, readIntake, readTable, suggestMapping } from '@trellis/forms';
import fc from 'fast-check';
import type { StoredIdentity } from '../identity/index.js';
import { DEFAULT_DIMENSIONS } from './default-dimensions.policy.js';
import { defaultTaxonomy } from './default-taxonomy.policy.js';
import { identityOf } from './identity-of.policy.js';
import { IDENTITY_ITEMS, type IdentityWish, wishesAnswer, wishesOf } from './identity-items.policy.js';
import { type OptionView, type TaxonomyParts, viewOf } from './taxonomy-view.policy.js';

let counter = 0;
const shipped = defaultTaxonomy(() => `id-${(counter += 1)}`);
const view = viewOf(shipped);

const dimensionCalled = (label: string) => {
  const found = shipped.dimensions.find((dimension) => dimension.label.en === label);
  if (!found) throw new Error(`No dimension is called ${label}.`);
  return found;
};
const optionCalled = (label: string): OptionView => {
  const found = shipped.dimensions.flatMap(({ options }) => options).find((option) => option.label.en === label);
  if (!found) throw new Error(`No option is called ${label}.`);
  return found;
};

const FAITH = dimensionCalled('Faith or belief').id;
const ETHNICITY = dimensionCalled('Race, ethnicity or cultural community').id;
const INDIGENOUS = dimensionCalled('Indigenous identity').id;

type Answer = StoredIdentity['answers'][number]['answer'];
const answered = (value: string | string[]): Answer => ({ state: 'answered', value });
const of = (itemId: string, answer: Answer, dimension = 'unassigned'): StoredIdentity['answers'][number] => ({
  itemId,
  dimension,
  answer,
  source: 'person',
});
const consent = (
  purpose: StoredIdentity['consents'][number]['purpose'],
  dimension: string,
  state: StoredIdentity['consents'][number]['state'],
): StoredIdentity['consents'][number] => ({
  purpose,
  dimension,
  state,
  wording: 'May we?',
  version: 1,
  source: 'person',
  at: new Date(0),
  dated: 'said',
});
const stored = (answers: StoredIdentity['answers'], consents: StoredIdentity['consents'] = []): StoredIdentity => ({
  answers,
  consents,
});

/** The taxonomy with one option merged into another of its dimension. */
const merged = (from: OptionView, into: OptionView | null): TaxonomyParts => ({
  ...shipped,
  dimensions: shipped.dimensions.map((dimension) => ({
    ...dimension,
    options: dimension.options.map((option) =>
      option.id === from.id ? { ...option, mergedInto: into?.id ?? null } : option,
    ),
  })),
});

describe('what a form brought', () => {
  it('counts as the option that it is called, in either language and however it is spelt', () => {
    const read = identityOf(stored([of('identity', answered(['muslim', 'SIKHE', 'Indigenous: Métis']))]), view);
    expect(read.dimensions.get(FAITH)?.options).toEqual([optionCalled('Muslim').id, optionCalled('Sikh').id]);
    expect(read.dimensions.get(INDIGENOUS)?.options).toEqual([optionCalled('Métis').id]);
    expect(read.unmapped).toEqual([]);
  });

  it('stays own words where the school calls nothing so, and free own words always', () => {
    const read = identityOf(
      stored([of('identity', answered(['Garifuna', 'Hindu'])), of('identity_own_words', answered('Muslim'))]),
      view,
    );
    expect(read.unmapped).toEqual(['Garifuna', 'Muslim']);
    expect([...read.dimensions.keys()]).toEqual([FAITH]);
  });

  it('is read within its dimension, where its form asks about one', () => {
    const read = identityOf(stored([of('faith', answered(['Muslim', 'Sufi', 'Punjabi']), FAITH)]), view);
    expect(read.dimensions.get(FAITH)).toMatchObject({
      options: [optionCalled('Muslim').id],
      ownWords: 'Sufi; Punjabi',
    });
    expect(read.dimensions.has(ETHNICITY)).toBe(false);
    const rather = identityOf(stored([of('faith', { state: 'prefer_not_to_say' }, FAITH)]), view);
    expect(rather.dimensions.get(FAITH)?.state).toBe('prefer_not_to_say');
  });

  it('holds under the consents of the form, until the person says another thing of the dimension', () => {
    const answers = [of('identity', answered(['Muslim']))];
    const ofForm = consent('matching', 'unassigned', 'given');
    expect(identityOf(stored(answers, [ofForm]), view).dimensions.get(FAITH)?.consents).toMatchObject({
      matching: 'given',
      show_to_match: 'not_asked',
    });
    const refused = identityOf(stored(answers, [ofForm, consent('matching', FAITH, 'refused')]), view);
    expect(refused.dimensions.get(FAITH)?.consents.matching).toBe('refused');
  });
});

describe('what a person says on their own page', () => {
  it('goes before what a form brought, with consents of its own', () => {
    const read = identityOf(
      stored(
        [
          of('identity', answered(['Muslim'])),
          of(IDENTITY_ITEMS.answer(FAITH), answered([optionCalled('Sikh').id, 'nobody’s']), FAITH),
        ],
        [consent('matching', 'unassigned', 'given')],
      ),
      view,
    );
    expect(read.dimensions.get(FAITH)).toMatchObject({ options: [optionCalled('Sikh').id] });
    expect(read.dimensions.get(FAITH)?.consents.matching).toBe('not_asked');
  });

  it.each([
    ['emptied', { state: 'answered', value: [] } as const, undefined],
    ['not to be said', { state: 'prefer_not_to_say' } as const, 'prefer_not_to_say'],
  ])('%s: what a form brought does not come back', (_, answer, state) => {
    const answers = [of('identity', answered(['Muslim'])), of(IDENTITY_ITEMS.answer(FAITH), answer, FAITH)];
    expect(identityOf(stored(answers), view).dimensions.get(FAITH)?.state).toBe(state);
  });

  it('in own words counts as options only where they agreed', () => {
    const words = of(IDENTITY_ITEMS.words(ETHNICITY), answered('Mixed: Punjabi and Scottish'), ETHNICITY);
    expect(identityOf(stored([words]), view).dimensions.get(ETHNICITY)).toMatchObject({
      options: [],
      ownWords: 'Mixed: Punjabi and Scottish',
    });
    const agreed = of(IDENTITY_ITEMS.wordsAs(ETHNICITY), answered([optionCalled('Punjabi').id]), ETHNICITY);
    expect(identityOf(stored([words, agreed]), view).dimensions.get(ETHNICITY)?.options).toEqual([
      optionCalled('Punjabi').id,
    ]);
    // Words that are gone take with them what they counted as.
    expect(identityOf(stored([agreed]), view).dimensions.has(ETHNICITY)).toBe(false);
  });
});

describe('wishes', () => {
  const wishing = (...wishes: string[]) => of('identity_wishes', answered(wishes));
  const named = (read: ReturnType<typeof identityOf>) =>
    read.wishes.map(({ about, id, importance }) => [
      about === 'question' ? id : view.dimension(id)?.label.en,
      importance,
    ]);

  it('of a form are read in their order, the first as important', () => {
    expect(named(identityOf(stored([wishing('First in family', 'Specialty', 'Faith', 'The weather')]), view))).toEqual([
      ['First in family', 'important'],
      ['specialty', 'nice'],
      ['Faith or belief', 'nice'],
    ]);
    expect(named(identityOf(stored([wishing()]), view))).toEqual([]);
  });

  it('that join what the school keeps apart are about what the person said', () => {
    const race = (...identities: string[]) =>
      named(identityOf(stored([wishing('Race / ethnicity'), of('identity', answered(identities))]), view));
    expect(race('Indigenous: Inuit')).toEqual([['Indigenous identity', 'important']]);
    expect(race('Indigenous: Inuit', 'Black: Caribbean')).toHaveLength(2);
    expect(race()).toEqual([['Race, ethnicity or cultural community', 'important']]);
  });

  it('of their own page go before those of a form, and a different perspective is never essential', () => {
    const own: IdentityWish[] = [
      { about: 'dimension', id: FAITH, importance: 'essential', direction: 'different' },
      { about: 'dimension', id: 'of another school', importance: 'nice', direction: 'shared' },
    ];
    const read = identityOf(stored([wishing('Disability'), of('wishes', wishesAnswer(own), 'wishes')]), view);
    expect(read.wishes).toEqual([{ ...own[0], importance: 'important' }]);
  });

  it('survive being stored; what is none is left out', () => {
    fc.assert(
      fc.property(fc.array(fc.anything()), (things) => {
        const read = wishesOf(answered(JSON.stringify(things) ?? ''));
        expect(wishesOf(wishesAnswer(read))).toEqual(read);
      }),
    );
    expect(wishesOf(answered('{"not": "a list"}'))).toEqual([]);
    expect(wishesOf(answered('no JSON'))).toEqual([]);
  });
});

const anyOption = fc.constantFrom(...shipped.dimensions.flatMap(({ options }) => options));
const anyText = fc.oneof(
  anyOption.map(({ label }) => label.en ?? ''),
  fc.constantFrom('Garifuna', 'x', 'Latinx'),
  fc.string(),
);
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constant<Answer>({ state: 'not_answered' }),
  fc.constant<Answer>({ state: 'prefer_not_to_say' }),
  fc
    .array(
      fc.oneof(
        anyText,
        anyOption.map(({ id }) => id),
      ),
      { maxLength: 4 },
    )
    .map(answered),
  fc.string().map(answered),
);
const anyDimension = fc.constantFrom(...shipped.dimensions.map(({ id }) => id), 'unassigned', 'gone');
const anyStored = fc.array(
  fc
    .tuple(fc.constantFrom('identity', 'dimension:', 'words:', 'words_as:', 'wishes', 'q'), anyDimension, anyAnswer)
    .map(([item, dimension, answer]) => of(item.endsWith(':') ? item + dimension : item, answer, dimension)),
  { maxLength: 6 },
);

describe('whatever is stored', () => {
  it('is read without loss, and every option read is of its dimension and merged into none', () => {
    fc.assert(
      fc.property(anyStored, anyOption, (answers, from) => {
        const dimension = shipped.dimensions.find(({ options }) => options.includes(from));
        const into = dimension?.options.find(({ id }) => id !== from.id) ?? null;
        const now = viewOf(merged(from, into));
        const { dimensions } = identityOf(stored(answers), now);
        for (const [id, { options }] of dimensions) {
          expect(new Set(options).size).toBe(options.length);
          for (const option of options)
            expect(now.dimension(id)?.options.find((one) => one.id === option)?.mergedInto).toBeNull();
        }
      }),
    );
  });

  it('counts as the other option when two are merged, and as before when that is taken back', () => {
    fc.assert(
      fc.property(anyOption, (from) => {
        const dimension = shipped.dimensions.find(({ options }) => options.includes(from));
        const into = dimension?.options.find(({ id }) => id !== from.id);
        if (!dimension || !into) return;
        const answers = [of(IDENTITY_ITEMS.answer(dimension.id), answered([from.id]), dimension.id)];
        const read = (parts: TaxonomyParts) => identityOf(stored(answers), viewOf(parts)).dimensions.get(dimension.id);
        expect(read(merged(from, into))?.options).toEqual([into.id]);
        expect(read(merged(from, null))?.options).toEqual([from.id]);
      }),
    );
  });

  it('does not hang on merges that lead in a circle', () => {
    const [one, other] = dimensionCalled('Gender').options as [OptionView, OptionView];
    const parts = merged(one, other);
    const circle = viewOf({
      ...parts,
      dimensions: parts.dimensions.map((dimension) => ({
        ...dimension,
        options: dimension.options.map((option) =>
          option.id === other.id ? { ...option, mergedInto: one.id } : option,
        ),
      })),
    });
    expect(circle.optionOf(one.id)).toBeDefined();
  });
});

describe('the shipped set', () => {
  it('says everything in both languages, each option by a name of its own', () => {
    for (const { label, help, rollUps, options } of DEFAULT_DIMENSIONS) {
      const texts = [label, help, ...Object.values(rollUps), ...options.map((option) => option.label)];
      for (const text of texts) expect([text.en?.trim(), text.fr?.trim()]).toEqual([text.en, text.fr]);
    }
    for (const dimension of shipped.dimensions)
      for (const option of dimension.options)
        for (const text of Object.values(option.label))
          expect(view.optionsCalled(text)).toEqual([{ dimensionId: dimension.id, optionId: option.id }]);
  });

  it('maps each spelling once, and nothing to itself', () => {
    const keys = shipped.aliases.map(({ kind, key, dimensionId, question }) =>
      [kind, key, dimensionId, question].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const { kind, text } of shipped.aliases)
      if (kind === 'option') expect(view.optionsCalled(text)).toHaveLength(1);
      else expect(view.wishCalled(text)).not.toEqual([]);
  });

  it.each(['mentees', 'mentors'])(
    'knows what the %s of a school like ours write, but for what is theirs alone',
    (who) => {
      const bytes = readFileSync(new URL(`../../../../../libs/forms/testdata/intake-${who}.csv`, import.meta.url));
      const read = readTable(new Uint8Array(bytes));
      if (!read.ok) throw new Error(read.error.code);
      const { mapping } = suggestMapping(read.table.header, diversityMenteeIntake);
      const result = readIntake({
        table: read.table,
        mapping,
        form: diversityMenteeIntake,
        parseWeeklyTimes: () => ({ ok: true, slots: [] }),
      });
      if (!result.ok) throw new Error('the golden intake is not read');
      const people = result.accepted.map(({ answers }) =>
        stored(
          ['identity', 'identity_wishes'].flatMap((id) => {
            const answer = answers[id];
            return answer ? [of(id, answer)] : [];
          }),
        ),
      );
      const unmapped = people.flatMap((person) => identityOf(person, view).unmapped);
      expect(unmapped.map(comparisonKey)).toEqual(who === 'mentees' ? ['garifuna'] : []);
      const unread = people.flatMap(({ answers }) =>
        answers.flatMap(({ itemId, answer }) =>
          itemId === 'identity_wishes' && answer.state === 'answered' && Array.isArray(answer.value)
            ? (answer.value as string[]).filter((text) => view.wishCalled(text).length === 0)
            : [],
        ),
      );
      expect(unread).toEqual([]);
    },
  );
});
