import { beforeAll, describe, expect, it } from '@jest/globals';
import { TypeMetadataStorage } from '@nestjs/graphql';
import { getMetadataStorage } from 'class-validator';
import { buildSchema } from './build-schema.js';

interface Field {
  place: string;
  type: unknown;
  isList: boolean;
  /** Names of what class-validator checks there. */
  checks: string[];
}

const LENGTH_CHECKS = ['maxLength', 'isLength', 'isEmail', 'matches', 'isIn', 'isUuid', 'isTimeZone'];

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
    }));
  });
}

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

  it('are checked inside as well, wherever one holds another', () => {
    const unseen = fields.filter(({ type, checks }) => inputs.has(type) && !checks.includes('nestedValidation'));
    expect(unseen.map(({ place }) => place)).toEqual([]);
  });
});
