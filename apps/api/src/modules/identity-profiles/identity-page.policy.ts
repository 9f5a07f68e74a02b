import type { AnswerState, ConsentPurpose, Localized } from '@trellis/contracts';
import {
  type Answer,
  listAnswer,
  NOT_ANSWERED,
  PREFER_NOT_TO_SAY,
  textAnswer,
  UNASSIGNED_DIMENSION,
} from '@trellis/forms';
import { localizedText } from '../../platform/graphql/scalars.js';
import { EXPERIENCES_ITEM } from '../experiences/index.js';
import type { IdentityOwner, NewConsent, NewIdentityAnswer, StoredIdentity } from '../identity/index.js';
import {
  type DimensionView,
  IDENTITY_ITEMS,
  type IdentityWish,
  identityOf,
  type PersonIdentity,
  type TaxonomyView,
  wishesAnswer,
} from '../taxonomy/index.js';
import { PURPOSES } from './consent-words.policy.js';
import type { MyDimension, MyDimensionConsent } from './my-dimension.types.js';
import type { ReadDimension } from './named-reading.types.js';

/** What a person says of one dimension on their page. */
export interface SaidOfDimension {
  state: AnswerState;
  optionIds: readonly string[];
  ownWords: string | null;
  wordsAsIds: readonly string[];
}

/** Emptied on the page, which is something else than never touched: what a form brought does not come back. */
const EMPTIED: Answer = { state: 'answered', value: [] };

const itemsOf = ({ dimensions }: TaxonomyView): { itemId: string; dimension: string }[] => [
  ...dimensions.flatMap(({ id }) =>
    [IDENTITY_ITEMS.answer(id), IDENTITY_ITEMS.words(id), IDENTITY_ITEMS.wordsAs(id)].map((itemId) => ({
      itemId,
      dimension: id,
    })),
  ),
  { itemId: IDENTITY_ITEMS.wishes, dimension: IDENTITY_ITEMS.wishes },
  { itemId: EXPERIENCES_ITEM, dimension: EXPERIENCES_ITEM },
  { itemId: IDENTITY_ITEMS.relaxed, dimension: IDENTITY_ITEMS.wishes },
];

/**
 * Everything that the page keeps, with these answers changed: all of it is sealed anew each time, untouched places as empty
 * ones, so that neither rows nor their dates tell what somebody spoke of.
 */
export function sealedPage(
  owner: IdentityOwner,
  view: TaxonomyView,
  stored: StoredIdentity,
  changed: ReadonlyMap<string, Answer>,
): NewIdentityAnswer[] {
  const known = new Map(stored.answers.map(({ itemId, answer }) => [itemId, answer]));
  return itemsOf(view).map(({ itemId, dimension }) => ({
    ...owner,
    itemId,
    dimension,
    answer: changed.get(itemId) ?? known.get(itemId) ?? NOT_ANSWERED,
  }));
}

/** What is said of a dimension, as the items of the vault. */
export function answersOf(dimensionId: string, said: SaidOfDimension): Map<string, Answer> {
  const answered = said.state === 'answered';
  const words = answered && said.ownWords ? said.ownWords : null;
  const answer: Answer =
    said.state === 'prefer_not_to_say'
      ? PREFER_NOT_TO_SAY
      : answered
        ? { state: 'answered', value: [...said.optionIds] }
        : EMPTIED;
  return new Map<string, Answer>([
    [IDENTITY_ITEMS.answer(dimensionId), answer],
    [IDENTITY_ITEMS.words(dimensionId), words === null ? NOT_ANSWERED : { state: 'answered', value: words }],
    [
      IDENTITY_ITEMS.wordsAs(dimensionId),
      words === null ? NOT_ANSWERED : { state: 'answered', value: [...said.wordsAsIds] },
    ],
  ]);
}

/** With one wish in the place of what was said of the same thing; doesn't-matter is said too, and kept. */
export function withWish(wishes: readonly IdentityWish[], wish: IdentityWish): Answer {
  const others = wishes.filter(({ about, id }) => about !== wish.about || id !== wish.id);
  return wishesAnswer([...others, wish]);
}

/** Whether the person has said something of this dimension on their page, emptying it included. */
export function saidHere({ answers }: StoredIdentity, dimensionId: string): boolean {
  return answers.some(
    ({ itemId, answer }) => itemId === IDENTITY_ITEMS.answer(dimensionId) && answer.state !== 'not_answered',
  );
}

/**
 * The dimensions that the page shows: those that are asked, and those that are not any more where something was said. With
 * `named`, a yes to be read by people is one only where one of them is named still; without, it stands as it was said.
 */
export function dimensionsOf(stored: StoredIdentity, view: TaxonomyView, named?: ReadonlySet<string>): MyDimension[] {
  const person = identityOf(stored, view);
  return view.dimensions
    .filter(({ id, state }) => state === 'active' || person.dimensions.has(id))
    .map((dimension) => {
      const fromForm = person.dimensions.has(dimension.id) && !saidHere(stored, dimension.id);
      return {
        ...toDimension(dimension, stored, view, person),
        fromForm,
        consents: consentsOf(dimension.id, stored, fromForm, named),
      };
    });
}

function toDimension(
  dimension: DimensionView,
  stored: StoredIdentity,
  view: TaxonomyView,
  person: PersonIdentity,
): Omit<MyDimension, 'fromForm' | 'consents'> {
  const { id } = dimension;
  const said = person.dimensions.get(id);
  const here = saidHere(stored, id);
  const partHere = (item: string): Answer | undefined => stored.answers.find(({ itemId }) => itemId === item)?.answer;
  const wordsAs = idsNow(view, listAnswer(partHere(IDENTITY_ITEMS.wordsAs(id))));
  const chosen = here ? idsNow(view, listAnswer(partHere(IDENTITY_ITEMS.answer(id)))) : (said?.options ?? []);
  return {
    id,
    label: localizedText(dimension.label),
    help: localizedText(dimension.help),
    retired: dimension.state === 'retired',
    choices: dimension.options
      .filter((option) => offered(option) || chosen.includes(option.id) || wordsAs.includes(option.id))
      .map((option) => ({
        id: option.id,
        label: localizedText(option.label),
        retired: !offered(option),
      })),
    state: said?.state ?? 'not_answered',
    options: chosen,
    ownWords: here ? textAnswer(partHere(IDENTITY_ITEMS.words(id))) : (said?.ownWords ?? null),
    wordsAs,
  };
}

/** Whether people may choose it now. */
export const offered = ({ state, mergedInto }: DimensionView['options'][number]): boolean =>
  state === 'active' && mergedInto === null;

const idsNow = (view: TaxonomyView, ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => view.optionOf(id)?.optionId ?? [])),
];

type StoredConsent = StoredIdentity['consents'][number];

/** In force for a dimension: what was said of it, else what was said in the form that the answer came from. */
export function consentInForce(
  { consents }: StoredIdentity,
  dimensionId: string,
  purpose: ConsentPurpose,
  fromForm: boolean,
): StoredConsent | undefined {
  const said = (dimension: string): StoredConsent | undefined =>
    consents.find((consent) => consent.purpose === purpose && consent.dimension === dimension);
  return said(dimensionId) ?? (fromForm ? said(UNASSIGNED_DIMENSION) : undefined);
}

function consentsOf(
  dimensionId: string,
  stored: StoredIdentity,
  fromForm: boolean,
  named?: ReadonlySet<string>,
): MyDimensionConsent[] {
  return PURPOSES.map((purpose) => {
    const said = consentInForce(stored, dimensionId, purpose, fromForm);
    const readers = (said?.readers ?? []).filter((id) => named?.has(id));
    const isOver = purpose === 'named_staff' && named && said?.state === 'given' && readers.length === 0;
    return said && !isOver
      ? { purpose, state: said.state, wording: said.wording, at: said.at, readers }
      : { purpose, state: 'not_asked', wording: '', at: null, readers: [] };
  });
}

/** A consent as it is said now: taken back with the words it was given to, else with those that are shown. */
export function consentSaid(
  owner: IdentityOwner,
  before: StoredConsent | undefined,
  said: Pick<NewConsent, 'purpose' | 'dimension' | 'wording' | 'version' | 'readers'> & { given: boolean },
): NewConsent {
  const { given, ...rest } = said;
  if (!given && before?.state === 'given')
    return { ...owner, ...rest, state: 'revoked', wording: before.wording, version: before.version };
  return { ...owner, ...rest, state: given ? 'given' : 'refused' };
}

/** Which of these options a person may choose in a dimension: those offered, and what they chose before. */
export function unknownOptions(
  dimension: DimensionView,
  ids: readonly string[],
  before: readonly string[],
): readonly string[] {
  return ids.filter((id) => !before.includes(id) && !dimension.options.some((one) => one.id === id && offered(one)));
}

/**
 * What somebody with these namings reads: the same lines of everybody, filled where the person answered and said yes to one of
 * the namings. Everything else is empty in the same way, whatever the cause.
 */
export function dimensionsFor(
  stored: StoredIdentity,
  view: TaxonomyView,
  namings: ReadonlySet<string>,
): ReadDimension[] {
  return dimensionsOf(stored, view, namings)
    .filter(({ retired }) => !retired)
    .map(({ id, label, state, choices, options, ownWords, consents }) => {
      const yes = consents.some((one) => one.purpose === 'named_staff' && one.state === 'given');
      const shown = yes && state === 'answered';
      const called = choices.filter((choice) => options.includes(choice.id)).map((choice) => choice.label);
      return { id, label, options: shown ? called : [], ownWords: shown ? ownWords : null };
    });
}

/** Options that a mentor may offer to talk about, under their dimension. */
export function optionsToOffer(view: TaxonomyView): { label: Localized; options: DimensionView['options'] }[] {
  return view.dimensions
    .filter(({ state }) => state === 'active')
    .map(({ label, options }) => ({ label, options: options.filter(offered) }))
    .filter(({ options }) => options.length > 0);
}
