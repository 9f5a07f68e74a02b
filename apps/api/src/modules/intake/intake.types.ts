import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConsentPurpose, ConsentState } from '@trellis/contracts';
import { MaxLength } from 'class-validator';
import { GraphQLJSON } from '../../platform/graphql/scalars.js';
import { AnswerOfForm } from '../enrolments/index.js';

@ObjectType({ description: 'What a question for a file takes.' })
export class TakenFiles {
  @Field(() => Int)
  maxBytes!: number;

  @Field(() => [String], { description: 'pdf, image, document, any' })
  types!: string[];
}

@ObjectType()
export class MyAnswer extends AnswerOfForm {
  @Field()
  editable!: boolean;

  @Field()
  editedByMe!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'For what a file says: since when.' })
  fromFileAt!: Date | null;

  @Field({ description: 'answer, profile, conflict or capacity' })
  store!: string;

  @Field(() => TakenFiles, { nullable: true, description: 'For a question that is answered with a file.' })
  takes!: TakenFiles | null;
}

@ObjectType()
export class MyIdentityAnswer extends AnswerOfForm {}

@ObjectType()
export class MyConsent {
  @Field(() => ConsentPurpose as object)
  purpose!: ConsentPurpose;

  @Field(() => ConsentState as object)
  state!: ConsentState;

  @Field({ description: 'The words that the person was asked with; empty where nobody asked.' })
  wording!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  at!: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'here: said in Trellis; form: in a form of the school, on that day; brought: in such a form, brought here that day.',
  })
  where!: 'here' | 'form' | 'brought' | null;
}

@ObjectType()
export class IdentityUse {
  @Field()
  purpose!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field()
  by!: string;
}

/** Everything that the school was given about a person for one cohort, for that person's eyes. */
@ObjectType()
export class MyIntake {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => [MyAnswer])
  answers!: MyAnswer[];

  @Field(() => [MyIdentityAnswer])
  identity!: MyIdentityAnswer[];

  @Field(() => [MyConsent])
  consents!: MyConsent[];

  @Field(() => [IdentityUse], { description: "Others' uses of the identity answers, newest first." })
  identityUses!: IdentityUse[];
}

@InputType()
export class CorrectMyAnswerInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  @MaxLength(100)
  itemId!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The value; null for no answer; {"state": "PREFER_NOT_TO_SAY"} for that.',
  })
  value!: unknown;
}

@InputType()
export class WithdrawMyConsentInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ConsentPurpose as object)
  purpose!: ConsentPurpose;
}
