import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { isDay } from '@trellis/calendar';
import { LIMITS, type Localized } from '@trellis/contracts';
import { IsOptional, MaxLength } from 'class-validator';
import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/** A calendar day, `yyyy-mm-dd`, without a time or a zone. */
export const GraphQLDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, yyyy-mm-dd.',
  serialize: (value) => day(value),
  parseValue: (value) => day(value),
  parseLiteral: (node) => day(node.kind === Kind.STRING ? node.value : null),
});

function day(value: unknown): string {
  if (typeof value !== 'string' || !isDay(value)) throw new TypeError('A day that there is, written yyyy-mm-dd.');
  return value;
}

/** Any JSON value: the value of an answer, whose shape its question states. */
export const GraphQLJSON = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value; its shape is stated where it is used.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => literal(node, variables ?? {}),
});

function literal(node: ValueNode, variables: Record<string, unknown>): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.ENUM:
    case Kind.BOOLEAN:
      return node.value;
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.LIST:
      return node.values.map((value) => literal(value, variables));
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map((field) => [field.name.value, literal(field.value, variables)]));
    case Kind.VARIABLE:
      return variables[node.name.value];
    default:
      return null;
  }
}

/** Text in the school's languages; an absent one is null. */
@ObjectType()
export class LocalizedText implements Record<keyof Localized, string | null> {
  @Field(() => String, { nullable: true })
  en!: string | null;

  @Field(() => String, { nullable: true })
  fr!: string | null;
}

@InputType()
export class LocalizedTextInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.longTextCharacters)
  en?: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.longTextCharacters)
  fr?: string;
}

/** Stored text as its GraphQL type, with nulls where a language is missing. */
export const localizedText = (text: Localized): LocalizedText => ({ en: text.en ?? null, fr: text.fr ?? null });
