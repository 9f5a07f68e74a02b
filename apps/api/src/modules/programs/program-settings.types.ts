import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  EligibilityKind,
  IdentitySwitchUse,
  LIMITS,
  ProgramModelKind,
  RequirementPeriod,
  RequirementUnit,
  VisiblePart,
} from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLDate, LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';

@ObjectType('ProgramModel', {
  description: 'How many mentors and mentees make one mentorship, at most: a pair, a group or a pod.',
})
export class ProgramModelView {
  @Field(() => ProgramModelKind as object)
  kind!: ProgramModelKind;

  @Field(() => Int)
  mentors!: number;

  @Field(() => Int)
  mentees!: number;

  @Field(() => Int, { description: 'With fewer mentees it does not take place.' })
  fewestMentees!: number;
}

@ObjectType('Requirement', { description: 'How much a pair meets: so many hours or meetings in each period.' })
export class RequirementView {
  @Field(() => RequirementUnit as object)
  unit!: RequirementUnit;

  @Field(() => Float)
  amount!: number;

  @Field(() => RequirementPeriod as object)
  per!: RequirementPeriod;

  @Field(() => Float, { description: 'Of these, at least so many in person; 0: anywhere counts alike.' })
  inPersonMinimum!: number;
}

@ObjectType('CalendarSpan')
export class CalendarSpanView {
  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;
}

@ObjectType('Eligibility', { description: 'Who may take part as a mentee: never decided by an answer about identity.' })
export class EligibilityView {
  @Field(() => EligibilityKind as object)
  kind!: EligibilityKind;

  @Field(() => LocalizedText, { nullable: true, description: 'What a person says of themselves, if that is the kind.' })
  statement!: LocalizedText | null;

  @Field(() => [String])
  years!: string[];

  @Field(() => [String])
  sites!: string[];
}

@ObjectType('Visibility')
export class VisibilityView {
  @Field(() => [VisiblePart as object], { description: 'What a mentor sees of a mentee.' })
  mentorSees!: VisiblePart[];

  @Field(() => [VisiblePart as object], { description: 'What a mentee sees of a mentor.' })
  menteeSees!: VisiblePart[];
}

/** What a program decides, or what a cohort was opened with. */
@ObjectType('ProgramSettings')
export class ProgramSettingsView {
  @Field(() => LocalizedText)
  publicName!: LocalizedText;

  @Field(() => LocalizedText)
  focus!: LocalizedText;

  @Field(() => LocalizedText)
  expectations!: LocalizedText;

  @Field(() => ProgramModelView)
  model!: ProgramModelView;

  @Field(() => RequirementView)
  requirement!: RequirementView;

  @Field(() => Int)
  firstContactDays!: number;

  @Field(() => Int, {
    description: 'Minutes a week that two must have in common, where both said their times; 0: none.',
  })
  minimumCommonMinutes!: number;

  @Field(() => [CalendarSpanView])
  terms!: CalendarSpanView[];

  @Field(() => [CalendarSpanView])
  holidays!: CalendarSpanView[];

  @Field(() => [CalendarSpanView], { description: 'Exam and rotation days, on which nothing is asked of anyone.' })
  blackouts!: CalendarSpanView[];

  @Field(() => EligibilityView)
  eligibility!: EligibilityView;

  @Field(() => VisibilityView)
  visibility!: VisibilityView;

  @Field({ description: 'Whether identity may be used for matching.' })
  identityMatching!: boolean;

  @Field({ description: 'Whether identity may be used for reporting.' })
  identityReporting!: boolean;
}

@ObjectType({ description: 'Whether identity may be used for something, with who set it, when and why.' })
export class IdentitySwitchView {
  @Field(() => IdentitySwitchUse as object)
  use!: IdentitySwitchUse;

  @Field()
  on!: boolean;

  @Field(() => String, { nullable: true, description: 'Null: the template brought it.' })
  setByName!: string | null;

  @Field(() => GraphQLISODateTime)
  setAt!: Date;

  @Field(() => String, { nullable: true })
  why!: string | null;
}

@InputType()
export class ProgramModelInput {
  @Field(() => ProgramModelKind as object)
  kind!: ProgramModelKind;

  @Field(() => Int, { defaultValue: 1 })
  mentors!: number;

  @Field(() => Int, { defaultValue: 1 })
  mentees!: number;

  @Field(() => Int, { nullable: true, description: 'With fewer mentees it does not take place; two unless said.' })
  @IsOptional()
  fewestMentees?: number;
}

@InputType()
export class RequirementInput {
  @Field(() => RequirementUnit as object)
  unit!: RequirementUnit;

  @Field(() => Float)
  amount!: number;

  @Field(() => RequirementPeriod as object)
  per!: RequirementPeriod;

  @Field(() => Float, { defaultValue: 0 })
  inPersonMinimum!: number;
}

@InputType()
export class CalendarSpanInput {
  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;
}

@InputType()
export class EligibilityInput {
  @Field(() => EligibilityKind as object)
  kind!: EligibilityKind;

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  statement?: LocalizedTextInput;

  @OneLine()
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.inputList)
  @MaxLength(LIMITS.longTextCharacters, { each: true })
  years?: string[];

  @OneLine()
  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.inputList)
  @MaxLength(LIMITS.longTextCharacters, { each: true })
  sites?: string[];
}

@InputType()
export class VisibilityInput {
  @Field(() => [VisiblePart as object])
  @ArrayMaxSize(LIMITS.inputList)
  mentorSees!: VisiblePart[];

  @Field(() => [VisiblePart as object])
  @ArrayMaxSize(LIMITS.inputList)
  menteeSees!: VisiblePart[];
}

@InputType({ description: 'Changing whether identity may be used asks why: the reason stands in the charter.' })
export class IdentitySwitchInput {
  @Field(() => IdentitySwitchUse as object)
  use!: IdentitySwitchUse;

  @Field()
  on!: boolean;

  @Field()
  @MaxLength(LIMITS.longTextCharacters)
  why!: string;
}

@InputType({ description: 'What is named is changed, what is absent stays. `revision` is the one that was looked at.' })
export class UpdateProgramInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  name?: string;

  @OneLine()
  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  publicName?: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  focus?: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  expectations?: LocalizedTextInput;

  @Field(() => ProgramModelInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => ProgramModelInput)
  model?: ProgramModelInput;

  @Field(() => RequirementInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => RequirementInput)
  requirement?: RequirementInput;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  firstContactDays?: number;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  minimumCommonMinutes?: number;

  @Field(() => [CalendarSpanInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.inputList)
  @ValidateNested({ each: true })
  @Type(() => CalendarSpanInput)
  terms?: CalendarSpanInput[];

  @Field(() => [CalendarSpanInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.inputList)
  @ValidateNested({ each: true })
  @Type(() => CalendarSpanInput)
  holidays?: CalendarSpanInput[];

  @Field(() => [CalendarSpanInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.inputList)
  @ValidateNested({ each: true })
  @Type(() => CalendarSpanInput)
  blackouts?: CalendarSpanInput[];

  @Field(() => EligibilityInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => EligibilityInput)
  eligibility?: EligibilityInput;

  @Field(() => VisibilityInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => VisibilityInput)
  visibility?: VisibilityInput;

  @Field(() => IdentitySwitchInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => IdentitySwitchInput)
  identity?: IdentitySwitchInput;
}
