import fc from 'fast-check';
import {
  parseFormDefinition,
  questionsOf,
  type Answer,
  type Answers,
  type FormDefinition,
  type FormItem,
  type ItemOption,
} from '../src/index.js';

type Json = Record<string, unknown>;

const words = fc.constantFrom('Red', 'Blue', 'Green', 'Campus', 'Research', 'Rouge', 'red', 'Élan', 'None of these');
const label = fc.record({ en: words, fr: words }, { requiredKeys: ['en'] });
const options = (least: number): fc.Arbitrary<ItemOption[]> =>
  fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: least, maxLength: 5 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.record({ id: fc.constant(id), label }))).map((list) => list as ItemOption[]),
    );
const exclusiveOptions = (least: number): fc.Arbitrary<ItemOption[]> =>
  fc
    .tuple(options(least), fc.boolean())
    .map(([list, last]) => list.map((option, at) => (last && at === list.length - 1 ? { ...option, exclusive: true } : option)));

const own: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  short_text: fc.record({ maxLength: fc.integer({ min: 3, max: 12 }), minLength: fc.integer({ min: 1, max: 3 }) }, { requiredKeys: ['maxLength'] }),
  long_text: fc.record({ maxLength: fc.integer({ min: 3, max: 12 }) }),
  single_choice: fc.record({ options: options(1), other: fc.boolean() }),
  multiple_choice: fc.record(
    { options: exclusiveOptions(1), other: fc.boolean(), maxChoices: fc.integer({ min: 2, max: 4 }), minChoices: fc.integer({ min: 1, max: 2 }) },
    { requiredKeys: ['options', 'other', 'maxChoices'] },
  ),
  ranking: fc.record({ options: exclusiveOptions(1), maxRanked: fc.integer({ min: 1, max: 4 }) }),
  number: fc.record({ min: fc.integer({ min: -3, max: 0 }), max: fc.integer({ min: 1, max: 5 }), decimals: fc.integer({ min: 0, max: 2 }) }, { requiredKeys: ['min', 'max'] }),
  date: fc.record({ min: fc.constantFrom('2026-01-01', '2026-02-01'), max: fc.constantFrom('2026-03-01', '2026-12-31') }, { requiredKeys: [] }),
  mode: fc.constant({}),
  identity: fc.record({ dimension: fc.constantFrom('unassigned', 'faith'), maxChoices: fc.integer({ min: 1, max: 4 }) }),
  identity_own_words: fc.record({ maxLength: fc.integer({ min: 3, max: 12 }) }),
  section: fc.constant({}),
  statement: fc.constant({}),
};

const base = (kind: string, id: string): fc.Arbitrary<Json> => {
  const vault = kind.startsWith('identity');
  const readOnly = kind === 'section' || kind === 'statement';
  return fc
    .record({ label, required: fc.boolean(), shown: fc.boolean(), prefer: fc.option(fc.boolean()) })
    .map(({ required, shown, prefer, ...rest }) => ({
      kind,
      id,
      ...rest,
      required: readOnly ? false : required,
      store: readOnly ? 'none' : vault ? 'vault' : 'answer',
      visibility: vault ? 'as_consented' : shown ? 'shown_to_match' : 'told_to_program',
      ...(readOnly || prefer === null ? {} : { preferNotToSay: prefer }),
    }));
};

const item = (id: string): fc.Arbitrary<Json> =>
  fc.constantFrom(...Object.keys(own)).chain((kind) =>
    fc.tuple(base(kind, id), own[kind] ?? fc.constant({})).map(([common, special]) => ({ ...common, ...special })),
  );

const named = (json: Json, earlier: readonly Json[]): fc.Arbitrary<Json | null> => {
  const vault = json['store'] === 'vault';
  const candidates = earlier.filter(({ store }) => store !== 'none' && (vault || store !== 'vault'));
  const fact = fc.record({ fact: fc.constantFrom('role', 'year'), equals: fc.constantFrom('mentee', 'mentor') });
  const leaves = candidates.map((one): fc.Arbitrary<Json> => {
    const is = fc.record({ item: fc.constant(one['id']), is: fc.constantFrom('answered', 'not_answered') });
    const first = (one['options'] as ItemOption[] | undefined)?.[0]?.id ?? 'x';
    if (one['kind'] === 'number') return fc.constant({ item: one['id'], atLeast: 1 });
    if (one['kind'] === 'single_choice') return fc.constant({ item: one['id'], equals: first });
    if (one['kind'] === 'multiple_choice') return fc.constant({ item: one['id'], includes: first });
    return is;
  });
  const leaf = fc.oneof(fact, ...leaves);
  const tree = fc.oneof(
    leaf,
    leaf.map((one) => ({ not: one })),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  );
  return fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: tree });
};

/** A form of up to six items of all sorts, some of them shown only if. */
export const arbitraryForm: fc.Arbitrary<FormDefinition> = fc
  .uniqueArray(fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six'), { minLength: 1, maxLength: 6 })
  .chain((ids) => fc.tuple(...ids.map(item)))
  .chain((items) =>
    fc.tuple(...items.map((one, at) => named(one, items.slice(0, at)))).map((conditions) =>
      items.map((one, at) => (conditions[at] ? { ...one, showIf: conditions[at] } : one)),
    ),
  )
  .map((items) => mustParse({ format: 1, key: 'any', audience: 'mentee', title: { en: 'Any' }, items }));

export function mustParse(json: unknown): FormDefinition {
  const result = parseFormDefinition(json);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.form;
}

const entries = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'Red', 'Blue', 'Gardening', 'x'), { maxLength: 3 });

function valueOf(one: FormItem): fc.Arbitrary<unknown> {
  switch (one.kind) {
    case 'number':
      return fc.oneof(fc.integer({ min: -4, max: 6 }), fc.constantFrom(0.5, 1.25));
    case 'date':
      return fc.constantFrom('2026-01-15', '2026-02-15', '2026-11-01', '2026-02-30');
    case 'mode':
      return fc.constantFrom('in_person', 'virtual', 'either');
    case 'multiple_choice':
    case 'ranking':
    case 'identity':
      return entries;
    case 'single_choice':
      return fc.constantFrom('a', 'b', 'c', 'Red', 'Gardening');
    default:
      return fc.constantFrom('x', 'two', 'several words', 'exactly12chr', 'a line\nand more');
  }
}

/** Answers to the form, most of which fit. */
export function arbitraryAnswers(form: FormDefinition): fc.Arbitrary<Answers> {
  const asked = questionsOf(form);
  const one = (question: FormItem): fc.Arbitrary<Answer> =>
    fc.oneof(
      { weight: 4, arbitrary: valueOf(question).map((value) => ({ state: 'answered', value }) as Answer) },
      { weight: 1, arbitrary: fc.constant({ state: 'prefer_not_to_say' } as const) },
      { weight: 1, arbitrary: fc.constant({ state: 'not_answered' } as const) },
    );
  return fc
    .tuple(...asked.map(one))
    .map((answers) => Object.fromEntries(asked.map(({ id }, at) => [id, answers[at] ?? { state: 'not_answered' }])));
}

/** The next version of a form: most items stay as they are, some are altered, dropped, moved or new. */
export function arbitraryNext(form: FormDefinition): fc.Arbitrary<FormDefinition> {
  const same = form.items.map((one): Json => ({ ...one }));
  const change = (json: Json): fc.Arbitrary<Json | null> =>
    fc.oneof(
      { weight: 5, arbitrary: fc.constant(json) },
      { weight: 1, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: item(String(json['id'])) },
      {
        weight: 3,
        arbitrary: (own[String(json['kind'])] ?? fc.constant({})).map((special) => ({ ...json, ...special })),
      },
      { weight: 1, arbitrary: fc.constant({ ...json, required: false }) },
      { weight: 1, arbitrary: fc.boolean().map((prefer) => ('preferNotToSay' in json ? { ...json, preferNotToSay: prefer } : json)) },
    );
  return fc
    .tuple(fc.tuple(...same.map(change)), fc.option(item('seven')), fc.boolean())
    .map(([items, added, turned]) => {
      const kept = [...items.filter((one) => one !== null), ...(added ? [added] : [])];
      return turned ? kept.reverse() : kept;
    })
    .map((items) => parseFormDefinition({ format: 1, key: 'any', audience: 'mentee', title: { en: 'Any' }, items }))
    .map((result) => (result.ok ? result.form : form));
}
