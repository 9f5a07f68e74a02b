import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { MatchMethod, MatchRunState } from '@trellis/contracts';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import { MatchProof } from './match-proof.types.js';

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

  @Field({ description: 'Left out because all mentors who answered it have their places taken.' })
  onlyFullAnswered!: boolean;
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
