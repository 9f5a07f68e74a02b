import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AnswerState, ConsentPurpose, ConsentState, LIMITS } from '@trellis/contracts';
import { ArrayMaxSize, ArrayUnique, IsOptional, MaxLength } from 'class-validator';
import { LocalizedText } from '../../platform/graphql/scalars.js';

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

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.ownWordsCharacters)
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
