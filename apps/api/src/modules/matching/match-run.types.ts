import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { HandRuleKind, LIMITS, MatchBand, MatchMethod, MatchRunState } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEmail, IsIn, IsInt, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { Enrolment } from '../enrolments/index.js';

@ObjectType({
  description: 'A question that may be weighed: matched by meaning across the two intake forms, never identity.',
})
export class MatchQuestion {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field()
  kind!: string;

  @Field(() => Int)
  defaultWeight!: number;

  @Field(() => Int, { description: 'Mentors with a place whose answer is known.' })
  mentorsAnswered!: number;

  @Field({ description: 'No such answer is known of any mentor, so the question can decide nothing.' })
  leftOut!: boolean;
}

@ObjectType()
export class MatchWeight {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  weight!: number;

  @Field()
  leftOut!: boolean;
}

@ObjectType({ description: 'One thing that the independent checker confirmed.' })
export class MatchProofCheck {
  @Field({
    description: 'RULES_KEPT, NO_MORE_PAIRS, NO_BETTER_TOTAL, NO_BETTER_LEVEL, NO_BLOCKING_PAIR or BOUND_PROVED.',
  })
  code!: string;

  @Field(() => Int, {
    description: 'Among how many pairs of a mentee and a mentor; those that the rules forbid are counted with them.',
  })
  pairs!: number;
}

@ObjectType({ description: 'How far groups or pods can be from the best there is.' })
export class MatchGroupsProof {
  @Field({
    description: 'Nothing better exists: the bound is reached, or every choice of groups was tried or ruled out.',
  })
  isOptimal!: boolean;

  @Field(() => Int, {
    nullable: true,
    description:
      'The wishes met in all could be better by so many percent at most, in steps. Null where more people could perhaps be placed.',
  })
  gap!: number | null;
}

@ObjectType({ description: 'What the independent checker found of the computed draft, before any change by hand.' })
export class MatchProof {
  @Field()
  verified!: boolean;

  @Field(() => Int)
  matched!: number;

  @Field(() => Int, { description: 'No assignment that keeps the rules matches more.' })
  upperBoundMatched!: number;

  @Field(() => [MatchProofCheck], { description: 'Empty for runs from before there were several methods.' })
  checks!: MatchProofCheck[];

  @Field(() => String, {
    nullable: true,
    description:
      'Of the values that prove it. They are not shown: with them the fit of single pairs could be computed.',
  })
  fingerprint!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the run from whose end this one went on; null: worked out from nothing.',
  })
  resumedFrom!: number | null;

  @Field(() => MatchGroupsProof, { nullable: true, description: 'Of runs that match mentees to groups or pods.' })
  groups!: MatchGroupsProof | null;
}

@ObjectType()
export class WaitingNotice {
  @Field(() => LocalizedText)
  text!: LocalizedText;

  @Field()
  contactName!: string;

  @Field()
  contactEmail!: string;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Null: proposed from an earlier run, not approved for this one.',
  })
  approvedAt!: Date | null;
}

/** One computation, kept with the hash of its inputs. */
@ObjectType()
export class MatchRun {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'Counted within the cohort.' })
  number!: number;

  @Field(() => MatchRunState as object)
  state!: MatchRunState;

  @Field(() => Int, { description: 'Grows with every change by hand; publishing names the one that was looked at.' })
  version!: number;

  @Field(() => MatchMethod as object)
  method!: MatchMethod;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  publishedAt!: Date | null;

  @Field(() => [MatchWeight])
  weights!: MatchWeight[];

  @Field(() => Int)
  progressDone!: number;

  @Field(() => Int)
  progressTotal!: number;

  @Field(() => String, { nullable: true, description: 'A code of the error catalogue: why the run failed.' })
  problemCode!: string | null;

  @Field(() => Int)
  mentees!: number;

  @Field(() => Int)
  places!: number;

  @Field(() => Int)
  matched!: number;

  @Field(() => Int)
  waitingCount!: number;

  @Field(() => String, { nullable: true })
  inputsHash!: string | null;

  @Field(() => MatchProof, { nullable: true })
  proof!: MatchProof | null;

  @Field(() => WaitingNotice, { nullable: true })
  waitingNotice!: WaitingNotice | null;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'When those whom something essential keeps waiting were last asked about it, whether or not there was anybody.',
  })
  wishesAskedAt!: Date | null;

  /** For the edges below; not in the schema. */
  cohortId!: string;
  peopleVersion!: string | null;
}

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

  @Field(() => Int, { description: 'Mentees for whom nothing changed.' })
  same!: number;

  @Field(() => [RunChange])
  moved!: RunChange[];

  @Field(() => [RunChange])
  newlyMatched!: RunChange[];

  @Field(() => [RunChange])
  nowWaiting!: RunChange[];
}

@InputType()
export class MatchWeightInput {
  @Field(() => ID)
  @MaxLength(100)
  questionId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(0)
  @Max(LIMITS.matchWeight)
  weight!: number;
}

@InputType()
export class StartMatchRunInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => MatchMethod as object, { defaultValue: MatchMethod.OPTIMUM })
  @IsIn(Object.values(MatchMethod))
  method: MatchMethod = MatchMethod.OPTIMUM;

  @Field(() => [MatchWeightInput], {
    description: 'A question that is not named keeps its default weight; 0 leaves it out.',
  })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MatchWeightInput)
  weights!: MatchWeightInput[];
}

@InputType({ description: 'Ids of enrolments.' })
export class PairInput {
  @Field(() => ID)
  runId!: string;

  @Field(() => ID)
  menteeId!: string;

  @Field(() => ID)
  mentorId!: string;
}

@InputType()
export class MoveMenteeInput {
  @Field(() => ID)
  runId!: string;

  @Field(() => ID)
  menteeId!: string;

  @Field(() => ID, { nullable: true, description: 'Null: the mentee waits.' })
  mentorId!: string | null;
}

@InputType()
export class ApproveWaitingNoticeInput {
  @Field(() => ID)
  runId!: string;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  text!: LocalizedTextInput;

  @OneLine()
  @Field()
  @Length(1, LIMITS.nameCharacters)
  contactName!: string;

  @Field()
  @IsEmail({}, { message: 'contactEmail: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  contactEmail!: string;
}

@InputType()
export class PublishMatchRunInput {
  @Field(() => ID)
  runId!: string;

  @Field(() => Int)
  @IsInt()
  version!: number;
}
