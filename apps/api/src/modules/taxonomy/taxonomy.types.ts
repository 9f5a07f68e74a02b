import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IdentityState, IdentityTextKind, LIMITS, WishQuestion } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

/** A group of options, for reporting only: nobody is matched by it. */
@ObjectType()
export class IdentityRollUp {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => LocalizedText, { nullable: true, description: 'Words that wait for the steward.' })
  proposed!: LocalizedText | null;
}

@ObjectType()
export class IdentityOption {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => LocalizedText, { nullable: true, description: 'Words that wait for the steward.' })
  proposed!: LocalizedText | null;

  @Field(() => IdentityState as object)
  state!: IdentityState;

  @Field(() => ID, { nullable: true })
  rollUpId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Answers that named this one count as that one.' })
  mergedInto!: string | null;
}

@ObjectType()
export class IdentitySteward {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;
}

@ObjectType()
export class IdentityDimensionWords {
  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => LocalizedText)
  help!: LocalizedText;
}

@ObjectType({ description: 'Figures by one dimension in one cohort, which its steward lets out or not.' })
export class IdentityReport {
  @Field(() => ID)
  cohortId!: string;

  @Field()
  cohortName!: string;

  @Field()
  programName!: string;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: not shown to anybody.' })
  approvedAt!: Date | null;
}

/** One way in which people may describe themselves. */
@ObjectType()
export class IdentityDimension {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => LocalizedText)
  help!: LocalizedText;

  @Field(() => IdentityDimensionWords, { nullable: true, description: 'Words that wait for the steward.' })
  proposed!: IdentityDimensionWords | null;

  @Field(() => IdentityState as object)
  state!: IdentityState;

  @Field(() => IdentitySteward, { nullable: true, description: 'Who approves its words and lets out figures by it.' })
  steward!: IdentitySteward | null;

  @Field({ description: 'The viewer is its steward.' })
  isMine!: boolean;

  @Field({ description: 'Words here wait for somebody’s yes.' })
  waits!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  approvedAt!: Date | null;

  @Field(() => [IdentityRollUp])
  rollUps!: IdentityRollUp[];

  @Field(() => [IdentityOption], { description: 'In their order; those retired or merged as well.' })
  options!: IdentityOption[];
}

/** A spelling of people's own, and one thing that it stands for. */
@ObjectType()
export class IdentityAlias {
  @Field(() => IdentityTextKind as object)
  kind!: IdentityTextKind;

  @Field()
  text!: string;

  @Field(() => ID, { nullable: true })
  dimensionId!: string | null;

  @Field(() => ID, { nullable: true })
  optionId!: string | null;

  @Field(() => WishQuestion as object, { nullable: true })
  question!: WishQuestion | null;
}

@ObjectType({ description: 'How people of the school may describe themselves. It says nothing of anybody.' })
export class IdentityTaxonomy {
  @Field(() => Int, { description: 'Goes up with every change.' })
  revision!: number;

  @Field(() => [IdentityDimension])
  dimensions!: IdentityDimension[];

  @Field(() => [IdentityAlias])
  aliases!: IdentityAlias[];
}

@ObjectType({ description: 'What people wrote that stands for nothing yet.' })
export class IdentityTexts {
  @Field(() => [String], { description: 'Ways to describe oneself that enough people gave.' })
  identities!: string[];

  @Field(() => [String], { description: 'What matters in a mentor, as enough people put it.' })
  wishes!: string[];

  @Field(() => Int, { description: 'So many people must have given a text before it is shown.' })
  least!: number;
}

@InputType()
export class AddIdentityDimensionInput {
  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  label!: LocalizedTextInput;

  @OneLine()
  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  help?: LocalizedTextInput | null;
}

@InputType()
export class ChangeIdentityDimensionInput extends AddIdentityDimensionInput {
  @Field(() => ID)
  id!: string;
}

@InputType({ isAbstract: true })
abstract class LabelInput {
  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  label!: LocalizedTextInput;
}

@InputType({ isAbstract: true })
abstract class OptionInput extends LabelInput {
  @Field(() => ID, { nullable: true, description: 'The group in which it is counted; none, if left out.' })
  @IsOptional()
  rollUpId?: string | null;
}

@InputType()
export class AddIdentityOptionInput extends OptionInput {
  @Field(() => ID)
  dimensionId!: string;
}

@InputType()
export class ChangeIdentityOptionInput extends OptionInput {
  @Field(() => ID)
  id!: string;
}

@InputType()
export class AddIdentityRollUpInput extends LabelInput {
  @Field(() => ID)
  dimensionId!: string;
}

@InputType()
export class ChangeIdentityRollUpInput extends LabelInput {
  @Field(() => ID)
  id!: string;
}

@InputType({ description: 'What a spelling stands for from now on; nothing chosen: it is people’s own words again.' })
export class MapIdentityTextInput {
  @Field(() => IdentityTextKind as object)
  @IsEnum(IdentityTextKind)
  kind!: IdentityTextKind;

  @OneLine()
  @Field()
  @MaxLength(LIMITS.identityTextCharacters)
  text!: string;

  @Field(() => [ID], { nullable: true, description: 'Of an identity: options.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.identityMeanings)
  @ArrayUnique()
  optionIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of a wish: dimensions.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.identityMeanings)
  @ArrayUnique()
  dimensionIds?: string[] | null;

  @Field(() => WishQuestion as object, { nullable: true, description: 'Of a wish: an ordinary question of matching.' })
  @IsOptional()
  @IsEnum(WishQuestion)
  question?: WishQuestion | null;
}
