import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, FeltFiguresState } from '@trellis/contracts';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import { FigureTable } from '../disclosure/index.js';

@ObjectType({ description: 'What one side of the matches feels, beside what was computed of them.' })
export class FeltTable {
  @Field(() => EnrolmentRole as object)
  side!: EnrolmentRole;

  @Field(() => FigureTable)
  table!: FigureTable;
}

@ObjectType({
  description:
    'Whether the two of a match feel that they share what matters, beside what matching knew of it. Of people who agreed to be counted; through the gate.',
})
export class FeltFigures {
  @Field(() => ID)
  cohortId!: string;

  @Field({ description: 'False: the cohort does not use identity for figures, and nothing is read.' })
  reporting!: boolean;

  @Field(() => FeltFiguresState as object)
  state!: FeltFiguresState;

  @Field(() => GraphQLISODateTime, { nullable: true })
  requestedAt!: Date | null;

  @Field(() => Int, { description: 'From how many people on a figure is shown.' })
  threshold!: number;

  @Field(() => [LocalizedText], {
    description:
      'Dimensions whose stewards have not said that figures by them may be shown: nothing is counted meanwhile.',
  })
  withheld!: LocalizedText[];

  @Field(() => [FeltTable])
  tables!: FeltTable[];
}
