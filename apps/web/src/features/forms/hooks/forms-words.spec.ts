import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  CONSENT_PURPOSES,
  DEFINITION_PROBLEM_CODES,
  FACTS,
  FILE_TYPES,
  FORM_AUDIENCES,
  FORM_CHANGE_CODES,
  FORM_MAPPING_PROBLEM_CODES,
  ITEM_KINDS,
  ITEM_STORES,
  ITEM_VISIBILITIES,
  NAME_PARTS,
  TEXT_FORMATS,
} from '@trellis/forms';
import i18next from 'i18next';
import { PALETTE } from './new-items.js';

const words = (language: string): Record<string, unknown> =>
  JSON.parse(
    readFileSync(fileURLToPath(new URL(`../../../lib/i18n/${language}/forms.json`, import.meta.url)), 'utf8'),
  ) as Record<string, unknown>;

beforeAll(() =>
  i18next.init({
    lng: 'en',
    showSupportNotice: false,
    ns: ['forms'],
    resources: { en: { forms: words('en') }, fr: { forms: words('fr') } },
  }),
);

const TESTS = ['answered', 'not_answered', 'in', 'atLeast', 'atMost'];
const BOUNDS = ['min', 'max', 'decimals', 'format', 'other', 'types', 'maxBytes', 'minLength', 'maxLength'];
const MORE_BOUNDS = ['minChoices', 'maxChoices', 'maxRanked', 'maxEntries'];

/** Keys that the code puts together at run time: the catalogue has to have one for everything that a form can say. */
const KEYS = [
  ...FORM_CHANGE_CODES.map((code) => `changes.${code}`),
  ...DEFINITION_PROBLEM_CODES.map((code) => `problems.${code}`),
  ...FORM_MAPPING_PROBLEM_CODES.map((code) => `mapping.codes.${code}`),
  ...[...ITEM_KINDS, 'capacity'].map((kind) => `kinds.${kind}`),
  ...ITEM_STORES.map((store) => `stores.${store}`),
  ...ITEM_VISIBILITIES.map((visibility) => `visibilities.${visibility}`),
  ...CONSENT_PURPOSES.map((purpose) => `purposes.${purpose}`),
  ...NAME_PARTS.map((part) => `parts.${part}`),
  ...FORM_AUDIENCES.map((audience) => `audiences.${audience}`),
  ...FACTS.map((fact) => `condition.facts.${fact}`),
  ...TEXT_FORMATS.map((format) => `bounds.formats.${format}`),
  ...FILE_TYPES.map((type) => `bounds.fileTypes.${type}`),
  ...[...BOUNDS, ...MORE_BOUNDS].map((bound) => `bounds.${bound}`),
  ...TESTS.flatMap((test) => [`condition.tests.${test}`, `condition.tests.un_${test}`]),
  ...[...TESTS, 'inAny'].flatMap((test) => [`condition.says.${test}`, `condition.says.un_${test}`]),
  ...PALETTE.flatMap(({ group, kinds }) => [
    `palette.groups.${group}`,
    ...kinds.flatMap((kind) => [`palette.says.${kind}`, `new.${kind}`]),
  ]),
];

describe.each(['en', 'fr'])('the words of forms in %s', (lng) => {
  it('are there for everything that a form can say', () => {
    expect(KEYS.filter((key) => !i18next.exists(key, { lng, ns: 'forms' }))).toEqual([]);
  });
});
