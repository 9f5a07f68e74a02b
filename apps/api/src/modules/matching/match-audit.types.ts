import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { MatchAuditSectionKind, MatchAuditState } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ValidateNested } from 'class-validator';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import { FigureTable } from '../disclosure/index.js';
import { MatchWeightInput } from './match-inputs.types.js';

@ObjectType({ description: 'What is plain to see for whoever may publish.' })
export class MatchAuditCounts {
  @Field(() => Int)
  mentees!: number;

  @Field(() => Int)
  matched!: number;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int, { description: 'With a place in this run, or with somebody.' })
  mentors!: number;

  @Field(() => Int, { description: 'Who offered a place and get nobody.' })
  mentorsWithout!: number;

  @Field(() => Int)
  places!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Pairs who would both rather have each other, by ordinary questions alone. Null: too many people to rank, or the draft is stale.',
  })
  blockingPairs!: number | null;
}

@ObjectType()
export class MatchAuditSection {
  @Field(() => MatchAuditSectionKind as object)
  kind!: MatchAuditSectionKind;

  @Field(() => FigureTable)
  table!: FigureTable;
}

/** What somebody asked of a draft, and the worker finds. */
@ObjectType({ isAbstract: true })
abstract class AskedOfDraft {
  @Field(() => ID)
  id!: string;

  @Field(() => MatchAuditState as object)
  state!: MatchAuditState;

  @Field(() => GraphQLISODateTime)
  requestedAt!: Date;
}

@ObjectType({
  description: 'Figures about a draft before anyone is told; those about who people are went through the gate.',
})
export class MatchAudit extends AskedOfDraft {
  @Field({ description: 'Whether the draft is still what it was when these were counted.' })
  upToDate!: boolean;

  @Field({ description: 'False: the cohort does not use identity for reporting, and nothing of it was read.' })
  identity!: boolean;

  @Field(() => Int, { description: 'The fewest people whom a figure about who people are may count.' })
  threshold!: number;

  @Field(() => MatchAuditCounts, { nullable: true })
  counts!: MatchAuditCounts | null;

  @Field(() => [LocalizedText], {
    description: 'Dimensions whose stewards have not said that figures by them may be shown.',
  })
  withheld!: LocalizedText[];

  @Field(() => [MatchAuditSection])
  sections!: MatchAuditSection[];
}

@ObjectType()
export class TriedWeight {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  weight!: number;
}

@ObjectType({ description: 'What one set of weights would come to, in totals.' })
export class TriedWeights {
  @Field(() => [TriedWeight])
  weights!: TriedWeight[];

  @Field(() => Int, { nullable: true, description: 'Null: not computed yet.' })
  matched!: number | null;

  @Field(() => Int, { nullable: true })
  waiting!: number | null;

  @Field(() => FigureTable, { nullable: true, description: 'How many are how far from what they asked for.' })
  reach!: FigureTable | null;
}

@ObjectType({ description: 'Sets of weights tried beside a draft, which stays as it is.' })
export class MatchWhatIf extends AskedOfDraft {
  @Field(() => [TriedWeights])
  sets!: TriedWeights[];
}

@InputType()
export class WeightSetInput {
  @Field(() => [MatchWeightInput], { description: 'A question that is not named keeps its default weight.' })
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => MatchWeightInput)
  weights!: MatchWeightInput[];
}

@InputType()
export class TryMatchWeightsInput {
  @Field(() => ID)
  runId!: string;

  @Field(() => [WeightSetInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Type(() => WeightSetInput)
  sets!: WeightSetInput[];
}
