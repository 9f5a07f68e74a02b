import type { Localized, WishQuestion } from '@trellis/contracts';
import { comparisonKey } from '@trellis/forms';
import { DEFAULT_DIMENSIONS } from './default-dimensions.policy.js';
import type { AliasView, DimensionView, TaxonomyParts } from './taxonomy-view.policy.js';

/** What forms of schools call the things that may matter in a mentor: keys of dimensions, in their order, or a question. */
const DEFAULT_WISHES: readonly { texts: readonly string[]; dimensions?: readonly string[]; question?: WishQuestion }[] =
  [
    {
      texts: [
        'Race / ethnicity',
        'Race',
        'Ethnicity',
        'Race or ethnicity',
        'Cultural background',
        'Origine ethnique',
        'Race ou origine ethnique',
      ],
      dimensions: ['ethnicity', 'indigenous'],
    },
    { texts: ['Indigeneity', 'Indigenous', 'Autochtonie'], dimensions: ['indigenous'] },
    {
      texts: [
        'Sexual orientation or gender identity',
        'Sexual orientation / gender identity',
        'Orientation sexuelle ou identité de genre',
      ],
      dimensions: ['diversity', 'gender'],
    },
    {
      texts: ['Sexual orientation', 'Orientation sexuelle', '2SLGBTQIA+', '2ELGBTQIA+', 'LGBTQ+'],
      dimensions: ['diversity'],
    },
    { texts: ['Gender', 'Gender identity', 'Genre', 'Identité de genre'], dimensions: ['gender'] },
    { texts: ['Faith', 'Religion', 'Faith or religion', 'Foi'], dimensions: ['faith'] },
    {
      texts: [
        'Socio-economic background',
        'Socioeconomic background',
        'Socio-economic status',
        'Milieu socio-économique',
      ],
      dimensions: ['background'],
    },
    { texts: ['First in family', 'First generation'], dimensions: ['firstInFamily'] },
    { texts: ['Disability', 'Handicap', 'Incapacité'], dimensions: ['disability'] },
    { texts: ['Newcomer', 'Immigration', 'Parcours migratoire'], dimensions: ['newcomer'] },
    { texts: ['Parenting', 'Family responsibilities', 'Parentalité'], dimensions: ['caregiving'] },
    { texts: ['Rural background', 'Rural', 'Origine rurale'], dimensions: ['rural'] },
    { texts: ['Specialty', 'Specialties', 'Medical specialty', 'Spécialité', 'Spécialités'], question: 'specialty' },
    { texts: ['Location', 'Campus', 'Site', 'Lieu', 'Emplacement'], question: 'site' },
    { texts: ['Language', 'Languages', 'Langue', 'Langues'], question: 'languages' },
    { texts: ['Availability', 'Schedule', 'Disponibilités', 'Horaire'], question: 'availability' },
    { texts: ['Meeting format', 'Format', 'Mode de rencontre'], question: 'mode' },
    { texts: ['Goals', 'Career goals', 'Objectifs'], question: 'goals' },
  ];

/** The shipped set with ids of a school's own. */
export function defaultTaxonomy(newId: () => string): TaxonomyParts {
  const ids = new Map(DEFAULT_DIMENSIONS.map(({ key }) => [key, newId()]));
  const made = DEFAULT_DIMENSIONS.map((shipped) => {
    const dimensionId = idOf(ids, shipped.key);
    const rollUpIds = new Map(Object.keys(shipped.rollUps).map((key) => [key, newId()]));
    const options = shipped.options.map(({ label, rollUp, aliases = [] }) => ({
      aliases,
      view: {
        id: newId(),
        label,
        proposed: null,
        state: 'active' as const,
        rollUpId: rollUp ? idOf(rollUpIds, rollUp) : null,
        mergedInto: null,
      },
    }));
    const dimension: DimensionView = {
      id: dimensionId,
      label: shipped.label,
      help: shipped.help,
      proposed: null,
      state: 'active',
      stewardId: null,
      rollUps: Object.entries(shipped.rollUps).map(([key, label]) => ({
        id: idOf(rollUpIds, key),
        label,
        proposed: null,
      })),
      options: options.map(({ view }) => view),
    };
    return { dimension, aliases: options.flatMap(({ aliases, view }) => optionAliases(aliases, view, dimensionId)) };
  });
  return {
    revision: 1,
    dimensions: made.map(({ dimension }) => dimension),
    aliases: [...made.flatMap(({ aliases }) => aliases), ...wishAliases(ids)],
  };
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The shipped taxonomy has nothing called ${key}.`);
  return id;
}

function optionAliases(
  texts: readonly string[],
  { id, label }: { id: string; label: Localized },
  dimensionId: string,
): AliasView[] {
  const own = Object.values(label).map(comparisonKey);
  return texts
    .map((text) => ({ text, key: comparisonKey(text) }))
    .filter(({ key }) => !own.includes(key))
    .map(({ text, key }) => ({ kind: 'option', text, key, dimensionId, optionId: id, question: null }));
}

function wishAliases(ids: ReadonlyMap<string, string>): AliasView[] {
  return DEFAULT_WISHES.flatMap(({ texts, dimensions = [], question = null }) =>
    texts.flatMap((text): AliasView[] => {
      const alias = { kind: 'wish', text, key: comparisonKey(text), optionId: null } as const;
      if (question) return [{ ...alias, dimensionId: null, question }];
      return dimensions.map((key) => ({ ...alias, dimensionId: idOf(ids, key), question: null }));
    }),
  );
}
