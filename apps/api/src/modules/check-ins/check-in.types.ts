import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  CHECK_IN_LIMITS,
  CheckInHelp,
  CheckInState,
  CheckInStep,
  EnrolmentRole,
  MilestoneAudience,
} from '@trellis/contracts';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLDate, LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'A date on a cohort’s calendar.' })
export class Milestone {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => LocalizedText)
  text!: LocalizedText;

  @Field(() => GraphQLDate)
  onDay!: string;

  @Field(() => MilestoneAudience as object)
  audience!: MilestoneAudience;
}

@ObjectType({ description: 'Two questions to everybody in a mentorship of the cohort, from its day on.' })
export class CheckIn {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => GraphQLDate)
  opensOn!: string;

  @Field(() => GraphQLDate, { description: 'The last day on which it can be answered.' })
  closesOn!: string;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int, { description: 'Answered or passed over.' })
  settled!: number;

  @Field(() => Int, { description: 'Would like help, and nobody has looked after it yet.' })
  help!: number;
}

@ObjectType()
export class CohortDates {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => [Milestone], { description: 'In the order of their days.' })
  milestones!: Milestone[];

  @Field(() => [CheckIn])
  checkIns!: CheckIn[];
}

@ObjectType({ description: 'A milestone to come, as somebody whom it is for sees it.' })
export class MyDate {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => LocalizedText)
  text!: LocalizedText;

  @Field(() => GraphQLDate)
  onDay!: string;
}

@ObjectType({ description: 'A check-in that one can answer now, answer anew, or pass over.' })
export class MyCheckIn {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => CheckInState as object)
  state!: CheckInState;

  @Field(() => GraphQLDate, { description: 'The last day on which it can be answered.' })
  closesOn!: string;

  @Field()
  cohortName!: string;
}

@ObjectType({
  description: 'One who is asked: whether they settled it and would like help, and nothing of how it goes.',
})
export class CheckInPerson {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  name!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => CheckInState as object)
  state!: CheckInState;

  @Field()
  wantsHelp!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  helpedAt!: Date | null;
}

@ObjectType()
export class CheckInPersonConnection extends connectionOf(CheckInPerson) {}

@ObjectType({ description: 'What one person said, opened by somebody who runs the program.' })
export class CheckInAnswer {
  @Field(() => CheckInPerson)
  person!: CheckInPerson;

  @Field(() => GraphQLISODateTime)
  saidAt!: Date;

  @Field(() => CheckInStep as object)
  step!: CheckInStep;

  @Field(() => CheckInHelp as object)
  help!: CheckInHelp;

  @Field(() => String, { nullable: true })
  words!: string | null;
}

@InputType()
export class SaveMilestoneInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  @IsOptional()
  id?: string | null;

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text?: LocalizedTextInput | null;

  @Field(() => GraphQLDate)
  onDay!: string;

  @Field(() => MilestoneAudience as object)
  @IsEnum(MilestoneAudience)
  audience!: MilestoneAudience;
}

@InputType()
export class SaveCheckInInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  @IsOptional()
  id?: string | null;

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  name!: LocalizedTextInput;

  @Field(() => GraphQLDate)
  opensOn!: string;
}

@InputType()
export class AnswerCheckInInput {
  @Field(() => ID)
  checkInId!: string;

  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => CheckInStep as object)
  @IsEnum(CheckInStep)
  step!: CheckInStep;

  @Field(() => CheckInHelp as object)
  @IsEnum(CheckInHelp)
  help!: CheckInHelp;

  @Field(() => String, { nullable: true, description: 'For those who run the program alone.' })
  @IsOptional()
  @MaxLength(CHECK_IN_LIMITS.wordsCharacters)
  words?: string | null;
}
