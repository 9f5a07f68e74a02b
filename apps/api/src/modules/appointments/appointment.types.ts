import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS, MentorApplicationState, MentorDecision } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, MaxLength } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Enrolment, GivenAnswer } from '../enrolments/index.js';
import { MentorStanding } from './own-mentoring.types.js';

@ObjectType({ description: 'What a named person decided on an application, last.' })
export class MentorDecisionMade {
  @Field(() => MentorDecision as object)
  decision!: MentorDecision;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Null for someone who was erased since.' })
  byName!: string | null;

  @Field(() => String, { nullable: true, description: 'For those who decide, in their own words.' })
  reason!: string | null;
}

/** What is known of everybody on whom somebody decides. */
@ObjectType({ isAbstract: true })
abstract class Application {
  @Field(() => ID)
  id!: string;

  @Field(() => Enrolment)
  enrolment!: Enrolment;

  @Field(() => MentorApplicationState as object)
  state!: MentorApplicationState;

  @Field(() => [GivenAnswer])
  answers!: GivenAnswer[];

  @Field(() => MentorDecisionMade, { nullable: true })
  decided!: MentorDecisionMade | null;
}

@ObjectType({
  description:
    'A mentee who came by a link that asks for a decision, or about whom one was made, with what they answered.',
})
export class MenteeApplication extends Application {}

@ObjectType()
export class MenteeApplicationConnection extends connectionOf(MenteeApplication) {}

@ObjectType({ description: 'Somebody who wants to be a mentor, or was approved or declined, with what they answered.' })
export class MentorApplication extends Application {
  @Field(() => String, { nullable: true, description: 'What they are glad to talk about, in their own words.' })
  offers!: string | null;

  @Field(() => MentorStanding)
  standing!: MentorStanding;
}

@ObjectType()
export class MentorApplicationConnection extends connectionOf(MentorApplication) {}

@ObjectType({
  description: 'Of those on whom somebody decides; who came by a way without a decision is not among them.',
})
export class ApplicationCounts {
  @Field(() => Int)
  applied!: number;

  @Field(() => Int)
  approved!: number;

  @Field(() => Int)
  declined!: number;
}

@ObjectType({ description: 'People for whom a decision changed nothing, by reason.' })
export class UndecidedPeople {
  @Field({ description: 'UNCHANGED, IN_PAIR, NOT_TAKING_PART, NOT_ANSWERED or NOT_AN_APPLICANT' })
  reason!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class ApplicationsDecided {
  @Field(() => Int)
  changed!: number;

  @Field(() => [UndecidedPeople])
  skipped!: UndecidedPeople[];
}

@InputType()
export class DecideApplicationsInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.decisions)
  @ArrayUnique()
  enrolmentIds!: string[];

  @Field(() => MentorDecision as object)
  decision!: MentorDecision;

  @Field(() => String, { nullable: true, description: 'Kept for those who decide; in no mail.' })
  @IsOptional()
  @MaxLength(LIMITS.decisionReasonCharacters)
  reason?: string | null;
}
