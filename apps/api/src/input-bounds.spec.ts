import { beforeAll, describe, expect, it } from '@jest/globals';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import { buildSchema } from './build-schema.js';
import { isOneLine } from './platform/graphql/one-line.js';
import { LocalizedTextInput } from './platform/graphql/scalars.js';

interface Field {
  place: string;
  type: unknown;
  isList: boolean;
  /** Names of what class-validator checks there. */
  checks: string[];
  isOneLine: boolean;
}

const LENGTH_CHECKS = [
  'maxLength',
  'isLength',
  'isEmail',
  'matches',
  'isIn',
  'isUuid',
  'isTimeZone',
  'isWallClock',
  'isTimeOfDay',
  'isSlug',
];

/** Checks that no text with a line break passes. */
const LINE_CHECKS = ['isVisibleText', 'isEmail', 'matches', 'isTimeZone', 'isTimeOfDay', 'isWallClock', 'isSlug'];
/** Text of paragraphs: what is written there may have as many lines as it likes. */
const PARAGRAPHS =
  /^(?:body|footer|text|note|reason|why|offers|needs|purpose|evidence|consulted|legalBasis|statement|focus|expectations|expect|mustPassOn|summary|wording|addresses|lead|gives|time|gets|contact|json|questions|helps|guidance|intro|ownWords|words|takeAlong|thanks|accessWords)$/;
/** Compared or opened as it was sent, never shown to somebody else: secrets, keys, addresses to look up. */
const AS_SENT =
  /^(?:password|accountPassword|current|token|browserToken|email|kind|key|school|search|sites|years|header|link|templateKey|en|fr|\w*[iI]ds?|except)$/;

/** Every field of every input of the API, with what is checked there. */
function fieldsOf(): Field[] {
  const inputs = TypeMetadataStorage.getInputTypesMetadata();
  return inputs.flatMap(({ target, properties }) => {
    const rules = getMetadataStorage().getTargetValidationMetadatas(target, '', false, false);
    return (properties ?? []).map(({ name, typeFn, options }) => ({
      place: `${target.name}.${name}`,
      type: typeFn(),
      isList: options.isArray === true,
      checks: rules.filter((rule) => rule.propertyName === name).map((rule) => rule.name ?? rule.type),
      isOneLine: isOneLine(target.prototype as object, name),
    }));
  });
}

const nameOf = (place: string): string => place.split('.')[1] ?? '';

describe('the inputs of the API', () => {
  let fields: Field[] = [];
  let inputs = new Set<unknown>();

  beforeAll(async () => {
    await buildSchema();
    fields = fieldsOf();
    inputs = new Set(TypeMetadataStorage.getInputTypesMetadata().map(({ target }) => target));
  });

  it('are there', () => {
    expect(fields.length).toBeGreaterThan(50);
  });

  it('have a greatest length wherever they take text', () => {
    const open = fields.filter(
      ({ type, checks }) => type === String && !checks.some((name) => LENGTH_CHECKS.includes(name)),
    );
    expect(open.map(({ place }) => place)).toEqual([]);
  });

  it('have a greatest number wherever they take a list', () => {
    expect(
      fields.filter(({ isList, checks }) => isList && !checks.includes('arrayMaxSize')).map(({ place }) => place),
    ).toEqual([]);
  });

  it('keep on one line what is one line: every other text is known to have paragraphs, or is only compared', () => {
    const open = fields.filter(
      ({ place, type, checks, isOneLine: kept }) =>
        (type === String || type === LocalizedTextInput) &&
        !kept &&
        !checks.some((name) => LINE_CHECKS.includes(name)) &&
        !PARAGRAPHS.test(nameOf(place)) &&
        !AS_SENT.test(nameOf(place)),
    );
    expect(open.map(({ place }) => place)).toEqual([]);
  });

  it('are checked inside as well, wherever one holds another', () => {
    const unseen = fields.filter(({ type, checks }) => inputs.has(type) && !checks.includes('nestedValidation'));
    expect(unseen.map(({ place }) => place)).toEqual([]);
  });
});
