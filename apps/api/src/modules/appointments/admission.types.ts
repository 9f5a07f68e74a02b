import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS, MentorApplicationState, MentorDecision } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, MaxLength } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Enrolment, GivenAnswer } from '../enrolments/index.js';
import { MentorDecisionMade, UndecidedPeople } from './appointment.types.js';

@ObjectType({
  description:
    'A mentee who came by a link that asks for a decision, or about whom one was made, with what they answered.',
})
export class MenteeApplication {
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

@ObjectType()
export class MenteeApplicationConnection extends connectionOf(MenteeApplication) {}

@ObjectType({
  description: 'Of mentees on whom somebody decides; who came by a way without a decision is not among them.',
})
export class MenteeApplicationCounts {
  @Field(() => Int)
  applied!: number;

  @Field(() => Int)
  approved!: number;

  @Field(() => Int)
  declined!: number;
}

@ObjectType()
export class MenteesDecided {
  @Field(() => Int)
  changed!: number;

  @Field(() => [UndecidedPeople])
  skipped!: UndecidedPeople[];
}

@InputType()
export class DecideMenteesInput {
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
