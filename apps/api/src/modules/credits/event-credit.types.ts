import { Field, Float, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { IsNumber, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';

@ObjectType({ description: 'What being at an event counts for.' })
export class EventCredit {
  @Field(() => Float, { nullable: true })
  hours!: number | null;

  @Field(() => String, { nullable: true, description: 'As the school names it.' })
  credit!: string | null;

  @Field(() => [String], { description: 'Credits that the school named so far.' })
  names!: string[];
}

@InputType()
export class SaveEventCreditInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => Float, { nullable: true, description: 'Null: none.' })
  @IsOptional()
  @IsNumber({ maxDecimalPlaces: 2 })
  @Min(0.25)
  @Max(LIMITS.creditHours)
  hours?: number | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.shortTextCharacters)
  @OneLine()
  credit?: string | null;
}
