import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, EnrolmentState, LIMITS, NextYearSettings, NextYearState } from '@trellis/contracts';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { GraphQLDate, LocalizedText } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { Cohort } from '../cohorts/index.js';

@ObjectType({ description: 'A term, a holiday or an exam week, a year on.' })
export class NextYearSpan {
  @Field({ description: 'Where it stands in the settings: terms.0, holidays.2' })
  key!: string;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;
}

@ObjectType({ description: 'What opening the next year would do. Nothing is written.' })
export class NextYearPlan {
  @Field()
  name!: string;

  @Field(() => GraphQLDate)
  startsOn!: string;

  @Field(() => GraphQLDate)
  endsOn!: string;

  @Field(() => [NextYearSpan])
  calendar!: NextYearSpan[];

  @Field(() => Int, { description: 'Mentors who take part now: each is asked for their own number.' })
  mentors!: number;

  @Field(() => Int, { description: 'Mentees who take part now.' })
  mentees!: number;

  @Field(() => Int, { description: 'Pairs of whom both would be asked whether to go on together.' })
  pairs!: number;

  @Field(() => Int, { description: 'Completed: they stay with this year.' })
  completed!: number;

  @Field(() => Int, { description: 'On pause, declined or withdrawn: not asked.' })
  notAsked!: number;

  @Field({ description: 'The program’s settings or forms changed since this cohort took them.' })
  programIsNewer!: boolean;
}

@ObjectType({ description: 'The next year of a cohort, and what those who were asked have said so far.' })
export class NextYear {
  @Field(() => ID)
  id!: string;

  @Field(() => Cohort)
  from!: Cohort;

  @Field(() => Cohort)
  to!: Cohort;

  @Field(() => GraphQLISODateTime)
  openedAt!: Date;

  @Field(() => Int)
  asked!: number;

  @Field(() => Int)
  coming!: number;

  @Field(() => Int)
  notComing!: number;

  @Field(() => Int, { description: 'Pairs who both said yes. Who said no is told to nobody.' })
  continuing!: number;
}

@InputType()
export class NextYearSpanInput {
  @Field()
  @MaxLength(40)
  key!: string;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;
}

@InputType()
export class PlanNextYearInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => NextYearSettings as object)
  @IsEnum(NextYearSettings)
  settings!: NextYearSettings;

  @Field({ description: 'Mentees who stay are asked as well.' })
  @IsBoolean()
  asksMentees!: boolean;
}

@InputType()
export class OpenNextYearInput extends PlanNextYearInput {
  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  name!: string;

  @Field(() => GraphQLDate)
  startsOn!: string;

  @Field(() => GraphQLDate)
  endsOn!: string;

  @Field(() => [NextYearSpanInput], { defaultValue: [] })
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => NextYearSpanInput)
  calendar!: NextYearSpanInput[];
}

@ObjectType()
export class NextYearPartner {
  @Field(() => ID, { description: 'Of the pair.' })
  id!: string;

  @Field()
  displayName!: string;

  @Field(() => Boolean, { nullable: true, description: 'What the reader said; what the other said is not told.' })
  continues!: boolean | null;
}

@ObjectType({ description: 'What the link in the mail asks. Looking changes nothing.' })
export class NextYearInvitation {
  @Field()
  displayName!: string;

  @Field()
  schoolName!: string;

  @Field()
  programName!: string;

  @Field(() => GraphQLDate)
  startsOn!: string;

  @Field(() => GraphQLDate)
  endsOn!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => NextYearState as object)
  state!: NextYearState;

  @Field(() => Int, { nullable: true, description: 'What a mentor offered last year: a reminder, never a proposal.' })
  lastCapacity!: number | null;

  @Field(() => ID)
  enrolmentId!: string;

  @Field({
    description: 'Whether they can answer, or answer anew. Not once the school decided, or a match was published.',
  })
  mayAnswer!: boolean;

  @Field(() => EnrolmentState as object, { description: 'Where they stand in the new year.' })
  standing!: EnrolmentState;

  @Field(() => Int, { nullable: true, description: 'A mentor’s own number for the new year, once they said one.' })
  capacity!: number | null;

  @Field(() => String, { nullable: true, description: 'Whom to write to about it.' })
  contactName!: string | null;

  @Field(() => String, { nullable: true })
  contactEmail!: string | null;

  @Field(() => [NextYearPartner])
  partners!: NextYearPartner[];
}

@InputType()
export class NextYearPairAnswer {
  @Field(() => ID)
  id!: string;

  @Field()
  @IsBoolean()
  continues!: boolean;
}

/** What someone says of the next year, whichever way they came to the question. */
@InputType({ isAbstract: true })
export class NextYearReply {
  @Field()
  @IsBoolean()
  coming!: boolean;

  @Field(() => Int, { nullable: true, description: 'A mentor’s own number of places.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LIMITS.capacity)
  capacity?: number | null;

  @Field({ description: 'Last year’s answers come along, identity and consents excepted.' })
  @IsBoolean()
  carriesAnswers!: boolean;

  @Field(() => [NextYearPairAnswer], { defaultValue: [] })
  @ArrayMaxSize(LIMITS.capacity)
  @ValidateNested({ each: true })
  @Type(() => NextYearPairAnswer)
  pairs!: NextYearPairAnswer[];
}

@InputType()
export class AnswerNextYearInput extends NextYearReply {
  @Field()
  @MaxLength(LIMITS.slugMaximum)
  school!: string;

  @Field()
  @MaxLength(200)
  token!: string;
}

@InputType()
export class AnswerMyNextYearInput extends NextYearReply {
  @Field(() => ID)
  enrolmentId!: string;
}
