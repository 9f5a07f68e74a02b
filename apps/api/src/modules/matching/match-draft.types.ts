import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { HandRuleKind, MatchBand } from '@trellis/contracts';
import { connectionOf } from '../../platform/graphql/connection.js';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import { Enrolment } from '../enrolments/index.js';

@ObjectType({ description: 'Why a pair fits, and what is open: a code and what its words need.' })
export class MatchReason {
  @Field()
  code!: string;

  @Field(() => ID)
  questionId!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => [String])
  values!: string[];

  @Field(() => Int, { nullable: true, description: 'Minutes a week in common.' })
  minutes!: number | null;
}

@ObjectType()
export class DraftPair {
  @Field(() => ID)
  id!: string;

  @Field(() => Enrolment)
  mentee!: Enrolment;

  @Field(() => Enrolment)
  mentor!: Enrolment;

  @Field(() => MatchBand as object, { description: 'Coarse on purpose: no figure of a pair is ever shown.' })
  band!: MatchBand;

  @Field()
  pinned!: boolean;

  @Field()
  byHand!: boolean;

  @Field({ description: 'The mentee chose this mentor from a list, and the mentor accepted.' })
  fromList!: boolean;

  @Field(() => [MatchReason])
  reasons!: MatchReason[];
}

@ObjectType()
export class DraftPairConnection extends connectionOf(DraftPair) {}

@ObjectType()
export class WaitingMentee {
  @Field(() => ID)
  id!: string;

  @Field(() => Enrolment)
  mentee!: Enrolment;

  @Field({
    description:
      'CAPACITY_FULL (no place is left), NO_MENTORS, MOVED_BY_HAND, or NOT_THIS_ROUND: one neutral reason for all others.',
  })
  reasonCode!: string;
}

@ObjectType()
export class WaitingMenteeConnection extends connectionOf(WaitingMentee) {}

@ObjectType()
export class MentorLoad {
  @Field(() => Enrolment)
  mentor!: Enrolment;

  @Field(() => Int, {
    description: "The mentor's own number, less the mentees they have besides this run, in whichever cohort.",
  })
  capacity!: number;

  @Field(() => Int, { description: 'Mentees in this run.' })
  assigned!: number;
}

@ObjectType()
export class HandRule {
  @Field(() => ID)
  id!: string;

  @Field(() => HandRuleKind as object)
  kind!: HandRuleKind;

  @Field({
    description: 'Whether this run has the pair: one that is pinned is not kept where no place is left for it.',
  })
  inRun!: boolean;

  @Field(() => Enrolment)
  mentee!: Enrolment;

  @Field(() => Enrolment)
  mentor!: Enrolment;
}

@ObjectType()
export class RunChange {
  @Field(() => Enrolment)
  mentee!: Enrolment;

  @Field(() => Enrolment, { nullable: true })
  before!: Enrolment | null;

  @Field(() => Enrolment, { nullable: true })
  after!: Enrolment | null;
}

@ObjectType({ description: 'With the last run before it in the cohort that came to pairs.' })
export class RunComparison {
  @Field(() => Int)
  previousNumber!: number;

  @Field({
    description:
      'Between the two, something that people said, agreed to or take part in changed. Whose it was is not told.',
  })
  peopleChanged!: boolean;

  @Field(() => Int, { description: 'Mentees for whom nothing changed.' })
  same!: number;

  @Field(() => [RunChange])
  moved!: RunChange[];

  @Field(() => [RunChange])
  newlyMatched!: RunChange[];

  @Field(() => [RunChange])
  nowWaiting!: RunChange[];
}
