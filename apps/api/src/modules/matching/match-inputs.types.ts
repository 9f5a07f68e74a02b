import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LIMITS, MatchMethod } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEmail, IsIn, IsInt, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedTextInput } from '../../platform/graphql/scalars.js';

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
