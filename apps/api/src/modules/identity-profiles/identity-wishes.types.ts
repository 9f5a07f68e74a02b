import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Importance, LIMITS, WishAbout, WishDirection } from '@trellis/contracts';
import { ArrayMaxSize, ArrayUnique, MaxLength } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import { MyDimensionOption } from './my-dimension.types.js';

@ObjectType({ description: 'How much something matters to a mentee, and in which direction.' })
export class MyWish {
  @Field(() => WishAbout as object)
  about!: WishAbout;

  @Field(() => ID, { description: 'Of a dimension, or of a question of matching.' })
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => Importance as object, {
    nullable: true,
    description: 'Null: nothing was said; it counts as the program weighs it.',
  })
  importance!: Importance | null;

  @Field(() => WishDirection as object)
  direction!: WishDirection;

  @Field({ description: 'Whether a different perspective can be welcome here.' })
  takesDifferent!: boolean;

  @Field({ description: 'Whether it can be essential: where identity is not used in matching, nothing can.' })
  takesEssential!: boolean;
}

@ObjectType({
  description: 'An experience that mentors offer to talk about: an option of the school, or a mentor’s own words.',
})
export class Experience {
  @Field(() => ID, { description: 'What a wish for it names.' })
  key!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;
}

@ObjectType({ description: 'Options that may be offered, under their dimension.' })
export class ExperienceGroup {
  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => [MyDimensionOption])
  options!: MyDimensionOption[];
}

@ObjectType({ description: 'For a mentor: what they are glad to talk about, for mentees of the cohort to read.' })
export class MyOfferedExperiences {
  @Field(() => [ID])
  options!: string[];

  @Field(() => [String])
  words!: string[];

  @Field(() => LocalizedText)
  wording!: LocalizedText;

  @Field(() => Int)
  version!: number;

  @Field(() => [ExperienceGroup])
  groups!: ExperienceGroup[];
}

@ObjectType({ description: 'For a mentee: what mentors of the cohort offer to talk about, and what they would like.' })
export class MyWishedExperiences {
  @Field(() => [Experience], { description: 'Each once, whoever offers it.' })
  offered!: Experience[];

  @Field(() => [ID])
  chosen!: string[];

  @Field(() => Importance as object)
  importance!: Importance;
}

@InputType()
export class SetMyWishInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => WishAbout as object)
  about!: WishAbout;

  @Field(() => ID)
  @MaxLength(100)
  id!: string;

  @Field(() => Importance as object)
  importance!: Importance;

  @Field(() => WishDirection as object)
  direction!: WishDirection;
}

@InputType()
export class OfferMyExperiencesInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.experiences)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  optionIds!: string[];

  @OneLine()
  @Field(() => [String])
  @ArrayMaxSize(LIMITS.experiences)
  @MaxLength(LIMITS.identityTextCharacters, { each: true })
  words!: string[];

  @Field(() => Int, { description: 'Of the words that were shown.' })
  version!: number;
}

@InputType()
export class WishMyExperiencesInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.experiences)
  @ArrayUnique()
  @MaxLength(LIMITS.identityTextCharacters + 10, { each: true })
  keys!: string[];

  @Field(() => Importance as object)
  importance!: Importance;
}
