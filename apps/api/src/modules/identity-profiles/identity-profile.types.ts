import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  AnswerState,
  ConsentPurpose,
  ConsentState,
  EnrolmentRole,
  Importance,
  LIMITS,
  WishAbout,
  WishDirection,
} from '@trellis/contracts';
import { ArrayMaxSize, ArrayUnique, IsOptional, MaxLength } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import { IdentityUse } from '../intake/index.js';

@ObjectType({ description: 'One answer that a dimension offers, or offered when the person chose it.' })
export class MyDimensionOption {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field({ description: 'Offered to nobody any more; kept for who chose it.' })
  retired!: boolean;
}

@ObjectType({ description: 'What the person said about one purpose for one dimension.' })
export class MyDimensionConsent {
  @Field(() => ConsentPurpose as object)
  purpose!: ConsentPurpose;

  @Field(() => ConsentState as object)
  state!: ConsentState;

  @Field({ description: 'The words that it was said to; empty where nothing was said.' })
  wording!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  at!: Date | null;

  @Field(() => [ID], { description: 'For NAMED_STAFF: of those named now, to whom it was said.' })
  readers!: string[];
}

@ObjectType({ description: 'Somebody by name, to whom a consent would be given.' })
export class ConsentReader {
  @Field(() => ID, { description: 'Of the naming: whoever is named again later is another.' })
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'One dimension of identity, with what the person said of it, for that person alone.' })
export class MyDimension {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => LocalizedText)
  help!: LocalizedText;

  @Field({ description: 'The school no longer asks for it; what was said is kept until the person takes it back.' })
  retired!: boolean;

  @Field(() => [MyDimensionOption])
  choices!: MyDimensionOption[];

  @Field(() => AnswerState as object)
  state!: AnswerState;

  @Field(() => [ID])
  options!: string[];

  @Field(() => String, { nullable: true })
  ownWords!: string | null;

  @Field(() => [ID], { description: 'Options that their own words may count as.' })
  wordsAs!: string[];

  @Field({ description: 'Read from a form or a file of the school; nothing was said on this page.' })
  fromForm!: boolean;

  @Field(() => [MyDimensionConsent])
  consents!: MyDimensionConsent[];
}

@ObjectType({ description: 'A purpose that this cohort may ask a consent for, and the words it asks with.' })
export class ConsentAsked {
  @Field(() => ConsentPurpose as object)
  purpose!: ConsentPurpose;

  @Field(() => LocalizedText)
  wording!: LocalizedText;

  @Field(() => Int)
  version!: number;

  @Field({ description: 'False: this cohort does not use identity so. What was agreed to before can be taken back.' })
  asked!: boolean;

  @Field(() => [ConsentReader], { description: 'For NAMED_STAFF: who is named, at most three.' })
  readers!: ConsentReader[];
}

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

@ObjectType({ description: 'Another enrolment of the same person in which they said something.' })
export class EarlierIdentity {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  cohortName!: string;
}

@ObjectType({
  description: 'What a person says of themself for one cohort, in the vault: read by nobody else through this.',
})
export class MyIdentity {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  cohortName!: string;

  @Field()
  programName!: string;

  @Field({ description: 'Whether this cohort uses identity in matching, for those who agreed.' })
  usedInMatching!: boolean;

  @Field({ description: 'Whether it counts identity in reports, for those who agreed.' })
  usedInReports!: boolean;

  @Field(() => [MyDimension])
  dimensions!: MyDimension[];

  @Field(() => [String], { description: 'What forms or files brought and no dimension of the school stands for.' })
  unmapped!: string[];

  @Field(() => [ConsentAsked])
  asked!: ConsentAsked[];

  @Field(() => [MyWish], {
    description: 'For a mentee; empty for a mentor, who weighs nothing about a mentee’s identity.',
  })
  wishes!: MyWish[];

  @Field(() => MyOfferedExperiences, { nullable: true })
  offers!: MyOfferedExperiences | null;

  @Field(() => MyWishedExperiences, { nullable: true })
  experiences!: MyWishedExperiences | null;

  @Field(() => [EarlierIdentity])
  earlier!: EarlierIdentity[];

  @Field(() => [IdentityUse], { description: 'Others’ uses, newest first.' })
  uses!: IdentityUse[];
}

@InputType()
export class AnswerMyDimensionInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ID)
  dimensionId!: string;

  @Field(() => AnswerState as object)
  state!: AnswerState;

  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.identityOptions)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  optionIds!: string[];

  @OneLine()
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.identityTextCharacters)
  ownWords?: string | null;

  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.identityOptions)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  wordsAsIds!: string[];
}

@InputType()
export class SayMyConsentInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => [ID], { description: 'For each of these dimensions.' })
  @ArrayMaxSize(LIMITS.identityDimensions)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  dimensionIds!: string[];

  @Field(() => ConsentPurpose as object)
  purpose!: ConsentPurpose;

  @Field()
  given!: boolean;

  @Field(() => Int, { description: 'Of the words that were shown.' })
  version!: number;

  @Field(() => [ID], { nullable: true, description: 'For NAMED_STAFF: who was named in the words that were shown.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.identityReaders)
  @ArrayUnique()
  @MaxLength(40, { each: true })
  readerIds?: string[] | null;
}

@InputType()
export class RevokeMyConsentsInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ConsentPurpose as object, { nullable: true, description: 'Null: for every purpose.' })
  @IsOptional()
  purpose?: ConsentPurpose | null;
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

@InputType()
export class ReuseMyIdentityInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ID)
  fromEnrolmentId!: string;
}
