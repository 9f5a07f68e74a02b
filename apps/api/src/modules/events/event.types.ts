import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  EnrolmentRole,
  EventCheckIn,
  EventClashKind,
  EventKind,
  EventProvision,
  EventState,
  LIMITS,
} from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, IsUrl, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { IsWallClock } from '../../platform/graphql/patterns.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { FigureTable } from '../disclosure/index.js';
import { EventNeeds, MyEventAnswer } from './event-answer.types.js';

@ObjectType({ description: 'Something else in one’s days at the same time.' })
export class EventClash {
  @Field(() => EventClashKind as object)
  kind!: EventClashKind;

  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;
}

@ObjectType({
  description: 'How many of those for whom an event is have something else then, through the gate: busy and free.',
})
export class EventClashFigures {
  @Field(() => ID)
  eventId!: string;

  @Field(() => FigureTable, { nullable: true })
  table!: FigureTable | null;
}

@ObjectType({ isAbstract: true })
export abstract class EventFacts {
  @Field(() => ID)
  id!: string;

  @Field(() => EventState as object)
  state!: EventState;

  @Field(() => EventKind as object)
  kind!: EventKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The school’s own name for this kind.' })
  kindName!: LocalizedText | null;

  @Field(() => ID, { nullable: true })
  seriesId!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a group that people join by themselves, for those in it alone.' })
  groupId!: string | null;

  @Field(() => LocalizedText, { nullable: true })
  seriesTitle!: LocalizedText | null;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText, {
    description: 'How it is called where others may see it: in mails, calendars, the title of a window.',
  })
  outsideTitle!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field(() => [String])
  topics!: string[];

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field({ description: 'In which it was planned.' })
  timeZone!: string;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true })
  room!: string | null;

  @Field(() => String, { nullable: true, description: 'For those who come, and those who look after it.' })
  videoUrl!: string | null;

  @Field({ description: 'Whether there is a way to join by video.' })
  byVideo!: boolean;

  @Field(() => Int, { nullable: true, description: 'Null: as many as like.' })
  capacity!: number | null;

  @Field(() => Int, { description: 'How many guests each may bring.' })
  guests!: number;

  @Field(() => [EventProvision as object])
  provisions!: EventProvision[];

  @Field(() => LocalizedText)
  accessWords!: LocalizedText;

  @Field(() => EventCheckIn as object)
  checkIn!: EventCheckIn;

  @Field(() => String, { nullable: true })
  cancelReason!: string | null;
}

@ObjectType({ description: 'An event as somebody sees it for whom it is.' })
export class Event extends EventFacts {
  @Field({ description: 'Whether one is expected to come.' })
  required!: boolean;

  @Field(() => Int, { nullable: true, description: 'Null: as many as like.' })
  placesLeft!: number | null;

  @Field(() => MyEventAnswer, { nullable: true })
  myAnswer!: MyEventAnswer | null;

  @Field(() => EventNeeds, { nullable: true })
  myNeeds!: EventNeeds | null;

  @Field(() => [EventClash])
  clashes!: EventClash[];

  @Field({ description: 'Whether one was, or is, there.' })
  attended!: boolean;

  @Field({ description: 'Whether one can say now that one is there.' })
  canCheckIn!: boolean;
}

@ObjectType({ description: 'For whom an event is; without program, cohort and role everyone in the school.' })
export class EventAudiencePart {
  @Field(() => ID, { nullable: true })
  programId!: string | null;

  @Field(() => ID, { nullable: true })
  cohortId!: string | null;

  @Field(() => EnrolmentRole as object, { nullable: true })
  role!: EnrolmentRole | null;

  @Field()
  required!: boolean;
}

@ObjectType()
export class EventCounts {
  @Field(() => Int)
  coming!: number;

  @Field(() => Int, { description: 'Whom those who come bring along.' })
  guests!: number;

  @Field(() => Int, { description: 'For whom a place is kept.' })
  offered!: number;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int)
  notComing!: number;

  @Field(() => Int, { description: 'Who was there, whether or not they had said that they come.' })
  attended!: number;
}

@ObjectType({ description: 'An event as those see it who look after it.' })
export class ManagedEvent extends EventFacts {
  @Field(() => ID, { nullable: true, description: 'Null: the school’s.' })
  programId!: string | null;

  @Field(() => ID, { nullable: true })
  kindId!: string | null;

  @Field({
    description: 'Whether its title may stand where others see it: subjects of mails, calendars, certificates.',
  })
  titleShown!: boolean;

  @Field({ description: 'By the clocks of its zone: 2026-10-27T17:30.' })
  starts!: string;

  @Field()
  ends!: string;

  @Field(() => Int)
  revision!: number;

  @Field()
  archived!: boolean;

  @Field(() => [EventAudiencePart])
  audience!: EventAudiencePart[];

  @Field(() => EventCounts)
  counts!: EventCounts;

  @Field()
  mayEdit!: boolean;
}

@InputType()
export class EventAudienceInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  programId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  cohortId?: string | null;

  @Field(() => EnrolmentRole as object, { nullable: true })
  @IsOptional()
  @IsEnum(EnrolmentRole)
  role?: EnrolmentRole | null;

  @Field()
  required!: boolean;
}

@InputType()
export class SaveEventInput {
  @Field(() => ID, { nullable: true, description: 'One there is; a new one without.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'As it was read: EDIT_CONFLICT when somebody changed it since.' })
  @IsOptional()
  revision?: number | null;

  @Field(() => ID, { nullable: true, description: 'Whose it is; without one the school’s. Stays as it is.' })
  @IsOptional()
  programId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  seriesId?: string | null;

  @Field(() => EventKind as object)
  @IsEnum(EventKind)
  kind!: EventKind;

  @Field(() => ID, { nullable: true, description: 'A kind of the school’s own, which says what it is otherwise.' })
  @IsOptional()
  kindId?: string | null;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  @OneLine()
  title!: LocalizedTextInput;

  @Field()
  titleShown!: boolean;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;

  @Field(() => [String])
  @ArrayMaxSize(LIMITS.eventTopics)
  @MaxLength(LIMITS.profileEntryCharacters, { each: true })
  @OneLine()
  topics!: string[];

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
  @MaxLength(LIMITS.shortTextCharacters)
  @OneLine()
  room?: string | null;

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

  @Field(() => Int)
  @Min(0)
  @Max(LIMITS.eventGuests)
  guests!: number;

  @Field(() => [EventProvision as object])
  @ArrayMaxSize(Object.keys(EventProvision).length)
  @IsEnum(EventProvision, { each: true })
  provisions!: EventProvision[];

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  accessWords!: LocalizedTextInput;

  @Field(() => EventCheckIn as object, { defaultValue: EventCheckIn.OPEN })
  @IsEnum(EventCheckIn)
  checkIn!: EventCheckIn;

  @Field(() => [EventAudienceInput])
  @ArrayMaxSize(LIMITS.eventAudience)
  @ValidateNested({ each: true })
  @Type(() => EventAudienceInput)
  audience!: EventAudienceInput[];
}

@InputType()
export class CancelEventInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Told to those concerned.' })
  @IsOptional()
  @MaxLength(LIMITS.meetingReasonCharacters)
  reason?: string | null;
}
