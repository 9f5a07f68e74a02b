import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS, ShortlistRoundState, ShortlistState } from '@trellis/contracts';
import { IsInt, IsISO8601, Max, Min } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';
import { GraphQLDate } from '../../platform/graphql/scalars.js';
import { Enrolment } from '../enrolments/index.js';

@ObjectType()
export class ShortlistStateCount {
  @Field(() => ShortlistState as object)
  state!: ShortlistState;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'Lists of mentors for the mentees of a cohort to choose from, for one time.' })
export class ShortlistRound {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => Int)
  number!: number;

  @Field(() => ShortlistRoundState as object)
  state!: ShortlistRoundState;

  @Field(() => Int, { description: 'Mentors on a list, at most.' })
  mentors!: number;

  @Field(() => GraphQLDate, { description: 'The last day on which mentees choose.' })
  chooseBy!: string;

  @Field(() => Int, { description: 'Days that a mentor has to answer.' })
  answerDays!: number;

  @Field(() => Int)
  progressDone!: number;

  @Field(() => Int)
  progressTotal!: number;

  @Field(() => String, { nullable: true })
  problemCode!: string | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  openedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  remindedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closedAt!: Date | null;

  @Field(() => Int, { description: 'Mentees with a list.' })
  withList!: number;

  @Field(() => Int, { description: 'Mentees for whom nobody could be found this round.' })
  withoutList!: number;

  @Field(() => [ShortlistStateCount], { description: 'How many stand where.' })
  states!: ShortlistStateCount[];
}

@ObjectType({
  description:
    'Where one mentee stands in a round. Who is on a list is its mentee’s alone to see, until a mentor accepts.',
})
export class ListOfMentee {
  @Field(() => ID)
  id!: string;

  @Field(() => Enrolment)
  mentee!: Enrolment;

  @Field(() => ShortlistState as object)
  state!: ShortlistState;

  @Field(() => Enrolment, { nullable: true, description: 'Who accepted.' })
  mentor!: Enrolment | null;
}

@ObjectType()
export class ListOfMenteeConnection extends connectionOf(ListOfMentee) {}

@InputType()
export class PrepareShortlistsInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => Int, { defaultValue: 3, description: 'Mentors on a list, at most.' })
  @IsInt()
  @Min(1)
  @Max(LIMITS.shortlistMentors)
  mentors!: number;

  @Field(() => GraphQLDate, { description: 'The last day on which mentees choose, at the school.' })
  @IsISO8601({ strict: true })
  chooseBy!: string;

  @Field(() => Int, { defaultValue: 7, description: 'Days that a mentor has to answer.' })
  @IsInt()
  @Min(1)
  @Max(LIMITS.shortlistAnswerDays)
  answerDays!: number;
}
