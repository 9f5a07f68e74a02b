import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EventAnswerState, EventProvision, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { IsOptional, IsUrl, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { IsWallClock } from '../../platform/graphql/patterns.js';
import { LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { EventFacts } from './event.types.js';

@ObjectType({ description: 'Somebody of a group, at an event of it: for its steward.' })
export class GroupEventPerson {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field(() => EventAnswerState as object, { nullable: true, description: 'Null: was there without having said so.' })
  state!: EventAnswerState | null;

  @Field()
  attended!: boolean;

  @Field(() => [EventProvision as object])
  provisions!: EventProvision[];

  @Field(() => String, { nullable: true })
  words!: string | null;
}

@ObjectType({ description: 'An event of a group as its steward sees it.' })
export class GroupEvent extends EventFacts {
  @Field({ description: 'By the clocks of its zone: 2026-10-27T17:30.' })
  starts!: string;

  @Field()
  ends!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => [GroupEventPerson], { description: 'Who said something to it, or was there; by name.' })
  people!: GroupEventPerson[];
}

@InputType()
export class SaveGroupEventInput {
  @Field(() => ID)
  groupId!: string;

  @Field(() => ID, { nullable: true, description: 'One there is; a new one without.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'As it was read: EDIT_CONFLICT when somebody changed it since.' })
  @IsOptional()
  revision?: number | null;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  @OneLine()
  title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;

  @Field({ description: 'By the clocks of the zone: 2026-10-27T17:30.' })
  @IsWallClock()
  starts!: string;

  @Field()
  @IsWallClock()
  ends!: string;

  @Field({ description: 'IANA' })
  @MaxLength(64)
  @OneLine()
  timeZone!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.meetingPlaceCharacters)
  @OneLine()
  place?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.urlCharacters)
  @OneLine()
  @IsUrl({ protocols: ['https'], require_protocol: true, disallow_auth: true })
  videoUrl?: string | null;

  @Field(() => Int, { nullable: true, description: 'Null: as many as like.' })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.eventCapacity)
  capacity?: number | null;
}
