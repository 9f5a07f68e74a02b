import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GoalState, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLDate } from '../../platform/graphql/scalars.js';

@ObjectType()
export class GoalStep {
  @Field()
  what!: string;

  @Field()
  done!: boolean;
}

@ObjectType({ description: 'Something that those in a mentorship work towards.' })
export class Goal {
  @Field(() => ID)
  id!: string;

  @Field()
  title!: string;

  @Field(() => GoalState as object)
  state!: GoalState;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => [GoalStep])
  steps!: GoalStep[];

  @Field(() => Int, { description: 'Sent back with a change: one made meanwhile by another is not overwritten.' })
  revision!: number;
}

@InputType()
export class GoalStepInput {
  @Field()
  @OneLine()
  @MaxLength(LIMITS.goalCharacters)
  what!: string;

  @Field()
  done!: boolean;
}

@InputType()
export class SaveGoalInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => ID, { nullable: true, description: 'Without one it is a new goal.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  revision?: number | null;

  @Field()
  @OneLine()
  @MaxLength(LIMITS.goalCharacters)
  title!: string;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => GoalState as object)
  @IsEnum(GoalState)
  state!: GoalState;

  @Field(() => [GoalStepInput])
  @ArrayMaxSize(LIMITS.goalSteps)
  @ValidateNested({ each: true })
  @Type(() => GoalStepInput)
  steps!: GoalStepInput[];
}
