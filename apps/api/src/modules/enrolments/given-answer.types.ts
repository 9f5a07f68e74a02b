import { Field, ObjectType } from '@nestjs/graphql';
import { AnswerState } from '@trellis/contracts';
import { GraphQLJSON, LocalizedText } from '../../platform/graphql/scalars.js';

/** A question of a form and what one person answered; whoever reads it decides what comes on top. */
@ObjectType({ isAbstract: true })
export abstract class AnswerOfForm {
  @Field()
  itemId!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field()
  kind!: string;

  @Field(() => AnswerState as object)
  state!: AnswerState;

  @Field(() => GraphQLJSON, { nullable: true })
  value!: unknown;
}

@ObjectType({
  description:
    'An answer to an intake form, as those who run the cohort read it. Identity and consents are never among them.',
})
export class GivenAnswer extends AnswerOfForm {}
