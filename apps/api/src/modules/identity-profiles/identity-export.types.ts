import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { AnswerState, ConsentPurpose, ConsentState, Importance, WishAbout, WishDirection } from '@trellis/contracts';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType()
export class SaidOfDimension {
  @Field(() => LocalizedText)
  dimension!: LocalizedText;

  @Field(() => AnswerState as object)
  state!: AnswerState;

  @Field(() => [LocalizedText])
  options!: LocalizedText[];

  @Field(() => String, { nullable: true })
  ownWords!: string | null;

  @Field(() => [LocalizedText])
  wordsCountAs!: LocalizedText[];
}

@ObjectType()
export class SaidConsent {
  @Field(() => LocalizedText)
  dimension!: LocalizedText;

  @Field(() => ConsentPurpose as object)
  purpose!: ConsentPurpose;

  @Field(() => ConsentState as object)
  state!: ConsentState;

  @Field()
  wording!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@ObjectType()
export class SaidWish {
  @Field(() => WishAbout as object)
  about!: WishAbout;

  @Field(() => LocalizedText)
  what!: LocalizedText;

  @Field(() => Importance as object)
  importance!: Importance;

  @Field(() => WishDirection as object)
  direction!: WishDirection;
}

@ObjectType({ description: 'What a person said of themself on their own page for one cohort, to take along.' })
export class SaidOfIdentity {
  @Field(() => [SaidOfDimension])
  dimensions!: SaidOfDimension[];

  @Field(() => [SaidConsent])
  consents!: SaidConsent[];

  @Field(() => [SaidWish])
  wishes!: SaidWish[];

  @Field(() => [LocalizedText], {
    description: 'Experiences that a mentor offers, or that a mentee would like to talk about.',
  })
  experiences!: LocalizedText[];
}
