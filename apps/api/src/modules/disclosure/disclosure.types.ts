import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { FigureEntryKind, FigureHiddenReason, FigureState, LIMITS } from '@trellis/contracts';
import { IsInt, Max, Min } from 'class-validator';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'How few people a figure may count. Raised by the school, lowered by nobody.' })
export class PrivacyThresholds {
  @Field(() => Int)
  inside!: number;

  @Field(() => Int)
  published!: number;

  @Field(() => Int, { description: 'What holds for every school.' })
  leastInside!: number;

  @Field(() => Int)
  leastPublished!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Null: never raised.' })
  raisedAt!: Date | null;

  @Field(() => String, { nullable: true })
  raisedBy!: string | null;
}

@InputType()
export class RaisePrivacyThresholdsInput {
  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(LIMITS.privacyThreshold)
  inside!: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(LIMITS.privacyThreshold)
  published!: number;
}

@ObjectType({ description: 'One entry of what people are split by. The total has no words of its own.' })
export class FigureEntry {
  @Field(() => ID)
  id!: string;

  @Field(() => FigureEntryKind as object)
  kind!: FigureEntryKind;

  @Field(() => LocalizedText, { nullable: true, description: 'Null: a code, whose words the reader has.' })
  label!: LocalizedText | null;
}

@ObjectType()
export class FigureDimension {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'Null: a code, whose words the reader has.' })
  label!: LocalizedText | null;

  @Field({ description: 'False where people could choose several: then the parts count more than the total.' })
  addsUp!: boolean;

  @Field(() => [FigureEntry])
  entries!: FigureEntry[];
}

@ObjectType({ description: 'A number as it may be shown; a hidden one has none.' })
export class FigureCell {
  @Field(() => ID, { description: 'An entry of the rows.' })
  row!: string;

  @Field(() => ID, { nullable: true, description: 'An entry of the columns, where there are any.' })
  column!: string | null;

  @Field(() => Int, { nullable: true })
  count!: number | null;
}

@ObjectType({
  description: 'Counts of people that went through the gate; in the order of the entries, whatever they count.',
})
export class FigureTable {
  @Field(() => ID)
  id!: string;

  @Field(() => FigureState as object)
  state!: FigureState;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when these are the figures. Null: none is shown.',
  })
  asOf!: Date | null;

  @Field(() => FigureHiddenReason as object, {
    nullable: true,
    description:
      'One reason for all numbers that are hidden: which are small and which would give these away is not told apart.',
  })
  hidden!: FigureHiddenReason | null;

  @Field(() => FigureDimension)
  rows!: FigureDimension;

  @Field(() => FigureDimension, { nullable: true })
  columns!: FigureDimension | null;

  @Field(() => [FigureCell])
  cells!: FigureCell[];
}
