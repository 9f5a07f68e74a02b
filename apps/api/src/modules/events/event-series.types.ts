import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EventKind, LIMITS, MeetingRepeat } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLDate, LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { IsTimeOfDay } from '../../platform/graphql/patterns.js';
import { EventAudienceInput } from './event.types.js';

@ObjectType({ description: 'Events that belong together: the lectures of a fall, say.' })
export class EventSeries {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true })
  programId!: string | null;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field(() => Int)
  revision!: number;

  @Field()
  mayEdit!: boolean;
}

@ObjectType({ description: 'A kind of events of the school’s own.' })
export class OwnEventKind {
  @Field(() => ID)
  id!: string;

  @Field(() => EventKind as object, { description: 'What it is to reminders and requirements.' })
  base!: EventKind;

  @Field(() => LocalizedText)
  name!: LocalizedText;
}

@InputType()
export class SaveEventSeriesInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  revision?: number | null;

  @Field(() => ID, { nullable: true, description: 'Whose it is; without one the school’s. Stays as it is.' })
  @IsOptional()
  programId?: string | null;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  @OneLine()
  title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;
}

@InputType()
export class SaveEventKindInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  id?: string | null;

  @Field(() => EventKind as object, { description: 'Stays as it is.' })
  @IsEnum(EventKind)
  base!: EventKind;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  @OneLine()
  name!: LocalizedTextInput;
}

@InputType({ description: 'A whole series as drafts: from what Trellis comes with, or from one there was.' })
export class PlanSeriesInput {
  @Field(() => ID, { nullable: true, description: 'Whose it is to be; without one the school’s.' })
  @IsOptional()
  programId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The series to copy; without one the series that Trellis comes with.',
  })
  @IsOptional()
  seriesId?: string | null;

  @Field(() => GraphQLDate, {
    description: 'The day of its first event; the others keep their distance in weeks and days.',
  })
  firstDay!: string;

  @Field(() => String, { nullable: true, description: 'Of what Trellis comes with: when each begins, 17:30.' })
  @IsOptional()
  @IsTimeOfDay()
  @MaxLength(5)
  time?: string | null;

  @Field(() => String, { nullable: true, description: 'Where those are that say nothing of it yet.' })
  @IsOptional()
  @MaxLength(LIMITS.meetingPlaceCharacters)
  @OneLine()
  place?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.shortTextCharacters)
  @OneLine()
  room?: string | null;

  @Field(() => [EventAudienceInput], { description: 'For whom they are.' })
  @ArrayMaxSize(LIMITS.eventAudience)
  @ValidateNested({ each: true })
  @Type(() => EventAudienceInput)
  audience!: EventAudienceInput[];
}

@ObjectType({ description: 'An event as it would be planned.' })
export class PlannedEvent {
  @Field(() => EventKind as object)
  kind!: EventKind;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field()
  timeZone!: string;
}

@InputType({ description: 'The same event again, as drafts.' })
export class RepeatEventInput {
  @Field(() => ID)
  id!: string;

  @Field(() => MeetingRepeat as object)
  @IsEnum(MeetingRepeat)
  repeat!: MeetingRepeat;

  @Field(() => Int, { description: 'How many more.' })
  @Min(1)
  @Max(LIMITS.eventsAtOnce)
  count!: number;
}
