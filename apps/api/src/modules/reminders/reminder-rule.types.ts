import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  EventKind,
  Locale,
  REMINDER_LIMITS,
  ReminderAudience,
  ReminderChannel,
  ReminderEventPeople,
  ReminderReach,
  ReminderRuleState,
  ReminderTrigger,
  ReminderUnit,
} from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLDate, LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { IsTimeOfDay } from '../../platform/graphql/patterns.js';

/** What a program reminds its people of, when, and in which words. */
@ObjectType()
export class ReminderRule {
  @Field(() => ID)
  id!: string;

  @Field(() => ReminderRuleState as object)
  state!: ReminderRuleState;

  @Field()
  name!: string;

  @Field(() => ReminderTrigger as object)
  trigger!: ReminderTrigger;

  @Field(() => Int, { description: 'Days or hours from what it counts from; negative: before it.' })
  amount!: number;

  @Field(() => ReminderUnit as object)
  unit!: ReminderUnit;

  @Field(() => ReminderAudience as object)
  audience!: ReminderAudience;

  @Field(() => ReminderReach as object)
  reach!: ReminderReach;

  @Field(() => ReminderEventPeople as object, {
    nullable: true,
    description: 'Where it counts from events: for whom of those they are for.',
  })
  eventPeople!: ReminderEventPeople | null;

  @Field(() => [EventKind as object], {
    description: 'Where it counts from events: of which kinds; none stands for all.',
  })
  eventKinds!: EventKind[];

  @Field(() => ReminderChannel as object)
  channel!: ReminderChannel;

  @Field(() => LocalizedText)
  subject!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field({ description: 'Time of day, HH:MM, by the reader’s own clocks.' })
  at!: string;

  @Field(() => String, { nullable: true })
  quietFrom!: string | null;

  @Field(() => String, { nullable: true })
  quietTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'Left out for whoever had so many reminders within seven days.' })
  perWeek!: number | null;

  @Field({ description: 'In one mail with others of the day.' })
  digest!: boolean;

  @Field(() => Int, { description: 'Told back with a change, so that nobody overwrites what they have not seen.' })
  revision!: number;

  @Field(() => Int, { description: 'Planned and not out yet.' })
  planned!: number;

  @Field(() => Int)
  sent!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When the next one is due.' })
  nextAt!: Date | null;
}

@InputType()
export class SaveReminderRuleInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  revision?: number | null;

  @OneLine()
  @Field()
  @MaxLength(REMINDER_LIMITS.nameLength)
  name!: string;

  @Field(() => ReminderTrigger as object)
  trigger!: ReminderTrigger;

  @Field(() => Int)
  @IsInt()
  @Min(-REMINDER_LIMITS.days)
  @Max(REMINDER_LIMITS.days)
  amount!: number;

  @Field(() => ReminderUnit as object)
  unit!: ReminderUnit;

  @Field(() => ReminderAudience as object)
  audience!: ReminderAudience;

  @Field(() => ReminderReach as object, {
    nullable: true,
    description: 'Where it counts from a date of the cohort or its terms. Left out: those with a match.',
  })
  @IsOptional()
  reach?: ReminderReach | null;

  @Field(() => ReminderEventPeople as object, {
    nullable: true,
    description: 'Where it counts from events: for whom of those they are for. Left out: the first that fits.',
  })
  @IsOptional()
  eventPeople?: ReminderEventPeople | null;

  @Field(() => [EventKind as object], {
    nullable: true,
    description: 'Where it counts from events: of which kinds. Left out, or empty: all.',
  })
  @IsOptional()
  @ArrayMaxSize(Object.keys(EventKind).length)
  eventKinds?: EventKind[] | null;

  @Field(() => ReminderChannel as object)
  channel!: ReminderChannel;

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  subject!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;

  @Field()
  @MaxLength(5)
  @IsTimeOfDay()
  at!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(5)
  @IsTimeOfDay()
  quietFrom?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(5)
  @IsTimeOfDay()
  quietTo?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(REMINDER_LIMITS.perWeek)
  perWeek?: number | null;

  @Field()
  digest!: boolean;
}

/** Whom a rule would reach on one day. */
@ObjectType()
export class ReminderPreviewDay {
  @Field(() => GraphQLDate)
  on!: string;

  @Field(() => Int, { description: 'Of a task for those who run the program: pairs that it is about.' })
  people!: number;

  @Field(() => [String], { description: 'The first of them by name.' })
  names!: string[];
}

/** What a rule would do from now on, as things are; nothing is written. */
@ObjectType()
export class ReminderPreview {
  @Field(() => [ReminderPreviewDay], { description: 'The days of the next two months on which somebody gets it.' })
  days!: ReminderPreviewDay[];

  @Field(() => GraphQLDate, {
    nullable: true,
    description: 'Where there is no such day: the next one after them on which somebody gets it, if it is known.',
  })
  nextOn!: string | null;

  @Field(() => Int, { description: 'Of them, people who want no reminders, or whose address does not work.' })
  leftOut!: number;

  @Field(() => Int, { description: 'Of them, people who were never written to: their one mail comes first.' })
  neverWrittenTo!: number;

  @Field(() => Int, { description: 'The most people that one day would reach.' })
  most!: number;

  @Field({ description: 'So many that switching it on asks whether that is meant.' })
  asks!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Whose words are shown; null when nobody gets any, or a task does.',
  })
  reader!: string | null;

  @Field(() => [Locale as object], {
    description: 'Languages of the school in which words are missing: until they are there it can’t be switched on.',
  })
  missing!: Locale[];

  @Field(() => LocalizedText)
  subject!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;
}
