import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CharterPart, LIMITS } from '@trellis/contracts';
import { MaxLength } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLDate } from '../../platform/graphql/scalars.js';

/** Why the program exists and who answers for it; a cohort opens only when nothing of it is missing. */
@ObjectType()
export class Charter {
  @Field()
  purpose!: string;

  @Field()
  evidence!: string;

  @Field({ description: 'Who was consulted.' })
  consulted!: string;

  @Field()
  legalBasis!: string;

  @Field({ description: 'Who reviews it.' })
  reviewer!: string;

  @Field(() => GraphQLDate, { nullable: true })
  reviewOn!: string | null;

  @Field(() => [CharterPart as object], { description: 'What is still to be written before a cohort can open.' })
  missing!: CharterPart[];

  @Field(() => Int, { description: '0 while nobody has written anything.' })
  revision!: number;

  @Field(() => String, { nullable: true, description: 'Null: as the template brought it.' })
  changedByName!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  changedAt!: Date | null;
}

@InputType()
export class SaveCharterInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => Int, { description: 'The one that was looked at.' })
  revision!: number;

  @Field()
  @MaxLength(LIMITS.charterCharacters)
  purpose!: string;

  @Field()
  @MaxLength(LIMITS.charterCharacters)
  evidence!: string;

  @Field()
  @MaxLength(LIMITS.charterCharacters)
  consulted!: string;

  @Field()
  @MaxLength(LIMITS.charterCharacters)
  legalBasis!: string;

  @OneLine()
  @Field()
  @MaxLength(LIMITS.nameCharacters)
  reviewer!: string;

  @Field(() => GraphQLDate, { nullable: true })
  reviewOn!: string | null;
}
