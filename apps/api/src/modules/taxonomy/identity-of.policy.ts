import { ConsentPurpose, type ConsentState } from '@trellis/contracts';
import {
  type Answer,
  findItem,
  type FormDefinition,
  listAnswer,
  textAnswer,
  UNASSIGNED_DIMENSION,
} from '@trellis/forms';
import type { StoredIdentity } from '../identity/index.js';
import { IDENTITY_ITEMS, type IdentityWish, isOfPage, partOf, wishesOf } from './identity-items.policy.js';
import type { TaxonomyView, WishTarget } from './taxonomy-view.policy.js';

export type ConsentStates = Readonly<Record<ConsentPurpose, ConsentState>>;

/** What a person said in one dimension. Not answered is not here. */
export interface DimensionIdentity {
  state: 'answered' | 'prefer_not_to_say';
  /** Options of the fine level: merges followed, retired ones kept, each once. */
  options: string[];
  ownWords: string | null;
  consents: ConsentStates;
}

/** How a person described themselves, read by their school's taxonomy. */
export interface PersonIdentity {
  /** By dimension; retired ones too, which nobody is asked any more: see `TaxonomyView.dimension(id).state`. */
  dimensions: Map<string, DimensionIdentity>;
  /** The most important first. About dimensions that are still asked, and questions. */
  wishes: IdentityWish[];
  /** What they said that belongs to no dimension: it counts for nothing, and is theirs to see. */
  unmapped: string[];
}

type StoredAnswer = StoredIdentity['answers'][number];
type RawKind = 'identity' | 'identity_own_words' | 'identity_wishes';

/** Items of the shipped forms: what tells a list of identities from one of wishes where the form is not at hand. */
const SHIPPED_ITEMS: Readonly<Record<string, RawKind>> = { identity_wishes: 'identity_wishes' };

/**
 * Reads what the vault holds of one person. What they said on their own page, dimension by dimension, goes before what a file or
 * a registration brought; that is mapped here, each time, and never written back: entries that the school calls an option, or
 * mapped to one, count as it, and all else stays their own words. Free own words count as options only where they agreed.
 * `form` tells which of a form's items asks what; without it, the shipped forms' ids do.
 */
export function identityOf(stored: StoredIdentity, view: TaxonomyView, form?: FormDefinition): PersonIdentity {
  const raw = stored.answers.filter(({ itemId }) => !isOfPage(itemId));
  const person: PersonIdentity = { dimensions: new Map(), wishes: [], unmapped: [] };
  const own = ownDimensions(stored, view);
  for (const [id, said] of own) if (said) person.dimensions.set(id, withConsents(said, stored, id, false));
  readRaw(person, raw, { view, form, stored, own });
  person.wishes = wishesFrom(stored, raw, { view, form, person });
  return person;
}

type Said = Omit<DimensionIdentity, 'consents'>;

/** What the person said on their page. Null: they emptied it there, and what a form brought does not come back. */
function ownDimensions(stored: StoredIdentity, view: TaxonomyView): Map<string, Said | null> {
  const parts = new Map<string, Partial<Record<'dimension' | 'words' | 'words_as', Answer>>>();
  for (const { itemId, answer } of stored.answers) {
    const place = partOf(itemId);
    if (!place || !view.dimension(place.dimensionId)) continue;
    // An empty place is there of everybody, so that it does not show who spoke of what; an emptied answer is an empty list.
    if (answer.state === 'not_answered') continue;
    parts.set(place.dimensionId, { ...parts.get(place.dimensionId), [place.part]: answer });
  }
  return new Map(
    [...parts].map(([id, { dimension, words, words_as: wordsAs }]): [string, Said | null] => {
      if (dimension?.state === 'prefer_not_to_say')
        return [id, { state: 'prefer_not_to_say', options: [], ownWords: null }];
      const ownWords = textAnswer(words);
      const agreed = ownWords === null ? [] : listAnswer(wordsAs);
      const options = optionsIn(view, id, [...listAnswer(dimension), ...agreed]);
      return [id, options.length > 0 || ownWords !== null ? { state: 'answered', options, ownWords } : null];
    }),
  );
}

/** The options of these ids in one dimension, merges followed, each once. */
function optionsIn(view: TaxonomyView, dimensionId: string, ids: readonly string[]): string[] {
  const found = ids.flatMap((id) => view.optionOf(id) ?? []).filter((option) => option.dimensionId === dimensionId);
  return [...new Set(found.map(({ optionId }) => optionId))];
}

interface RawReading {
  view: TaxonomyView;
  form: FormDefinition | undefined;
  stored: StoredIdentity;
  own: ReadonlyMap<string, Said | null>;
}

/** Adds what forms and files brought, where the person's page says nothing. */
function readRaw(person: PersonIdentity, raw: readonly StoredAnswer[], reading: RawReading): void {
  const { view, stored, own } = reading;
  const said = new Map<string, Said>();
  const at = (id: string): Said => {
    const known = said.get(id) ?? { state: 'answered', options: [], ownWords: null };
    said.set(id, known);
    return known;
  };
  for (const one of raw) {
    const kind = rawKindOf(one, reading.form);
    if (kind === 'identity_wishes') continue;
    // A form may ask about one dimension; what it brought before it did is under none.
    const bound = view.dimension(one.dimension)?.id;
    if (one.answer.state === 'prefer_not_to_say' && bound) at(bound).state = 'prefer_not_to_say';
    for (const entry of entriesOf(one.answer)) {
      const found = kind === 'identity_own_words' ? [] : optionsMeant(view, entry, bound);
      for (const { dimensionId, optionId } of found) {
        const { options } = at(dimensionId);
        if (!options.includes(optionId)) options.push(optionId);
      }
      if (found.length > 0) continue;
      if (bound) at(bound).ownWords = [at(bound).ownWords, entry].filter((words) => words !== null).join('; ');
      else person.unmapped.push(entry);
    }
  }
  for (const [id, one] of said) {
    if (own.has(id)) continue;
    const kept: Said =
      one.state === 'prefer_not_to_say' ? { state: 'prefer_not_to_say', options: [], ownWords: null } : one;
    person.dimensions.set(id, withConsents(kept, stored, id, true));
  }
}

/** A form of one dimension may have kept an option by its id; every other entry is words. */
function optionsMeant(view: TaxonomyView, entry: string, bound: string | undefined) {
  const byId = view.optionOf(entry);
  if (byId && (bound === undefined || byId.dimensionId === bound)) return [byId];
  return view.optionsCalled(entry, bound);
}

/** What an answer of a form is to; without its form, by the ids of the shipped forms and by its shape. */
export function rawKindOf({ itemId, answer }: StoredAnswer, form: FormDefinition | undefined): RawKind {
  const item = form && findItem(form, itemId);
  if (item?.kind === 'identity' || item?.kind === 'identity_own_words' || item?.kind === 'identity_wishes')
    return item.kind;
  return SHIPPED_ITEMS[itemId] ?? (textAnswer(answer) === null ? 'identity' : 'identity_own_words');
}

function entriesOf(answer: Answer): readonly string[] {
  const words = textAnswer(answer);
  return (words === null ? listAnswer(answer) : [words]).filter((entry) => entry.trim() !== '');
}

/**
 * The consents of a dimension, as they stand. Those of a form hold for what the form brought, unless the person has said
 * something else of the dimension itself.
 */
function withConsents(said: Said, { consents }: StoredIdentity, id: string, isRaw: boolean): DimensionIdentity {
  const stateOf = (purpose: ConsentPurpose, dimension: string): ConsentState | undefined =>
    consents.find((consent) => consent.purpose === purpose && consent.dimension === dimension)?.state;
  const states = Object.values(ConsentPurpose).map((purpose) => {
    const ofForm = isRaw ? stateOf(purpose, UNASSIGNED_DIMENSION) : undefined;
    return [purpose, stateOf(purpose, id) ?? ofForm ?? 'not_asked'] as const;
  });
  return { ...said, consents: Object.fromEntries(states) as Record<ConsentPurpose, ConsentState> };
}

interface WishReading {
  view: TaxonomyView;
  form: FormDefinition | undefined;
  person: PersonIdentity;
}

/** Their own page's wishes; where there are none, those that a form brought. */
function wishesFrom(stored: StoredIdentity, raw: readonly StoredAnswer[], reading: WishReading): IdentityWish[] {
  const { view, form, person } = reading;
  const own = stored.answers.find(({ itemId }) => itemId === IDENTITY_ITEMS.wishes);
  const asked = ({ about, id }: IdentityWish): boolean =>
    about === 'question' || view.dimension(id)?.state === 'active';
  if (own && own.answer.state !== 'not_answered') return wishesOf(own.answer).filter(asked);
  const entries = raw
    .filter((one) => rawKindOf(one, form) === 'identity_wishes')
    .flatMap(({ answer }) => listAnswer(answer));
  const wishes = new Map<string, IdentityWish>();
  for (const [place, entry] of entries.entries()) {
    for (const { about, id } of meantBy(view.wishCalled(entry), person)) {
      const importance = place === 0 ? 'important' : 'nice';
      const key = `${about} ${id}`;
      if (!wishes.has(key)) wishes.set(key, { about, id, importance, direction: 'shared' });
    }
  }
  return [...wishes.values()];
}

/**
 * "Race / ethnicity" may join what the school keeps apart: then it is about those in which the person said something, since a
 * wish for somebody alike means alike to oneself; about the first where they said nothing.
 */
function meantBy(targets: readonly WishTarget[], { dimensions }: PersonIdentity): readonly WishTarget[] {
  if (targets.length < 2) return targets;
  const said = targets.filter(({ about, id }) => about === 'question' || dimensions.get(id)?.options.length);
  return said.length > 0 ? said : targets.slice(0, 1);
}
