import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EventAnswerState, EventProvision, EventState, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'What one said to an event.' })
export class MyEventAnswer {
  @Field(() => EventAnswerState as object)
  state!: EventAnswerState;

  @Field(() => Int)
  guests!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Until when a place is kept for one.' })
  answerBy!: Date | null;

  @Field(() => Int, { nullable: true, description: 'Of those who wait, how many came before, and oneself.' })
  placeInLine!: number | null;
}

@ObjectType({ description: 'What one needs in order to come: between oneself and those who look after the event.' })
export class EventNeeds {
  @Field(() => [EventProvision as object])
  provisions!: EventProvision[];

  @Field(() => String, { nullable: true })
  words!: string | null;
}

@ObjectType()
export class EventAnswer {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field(() => EventAnswerState as object)
  state!: EventAnswerState;

  @Field(() => Int)
  guests!: number;

  @Field(() => GraphQLISODateTime)
  saidAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  answerBy!: Date | null;

  @Field(() => EventNeeds, { nullable: true })
  needs!: EventNeeds | null;

  @Field()
  needsMet!: boolean;
}

@InputType()
export class EventNeedsInput {
  @Field(() => [EventProvision as object])
  @ArrayMaxSize(Object.keys(EventProvision).length)
  @IsEnum(EventProvision, { each: true })
  provisions!: EventProvision[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.needsCharacters)
  words?: string | null;
}

@InputType()
export class AnswerEventInput {
  @Field(() => ID)
  eventId!: string;

  @Field()
  coming!: boolean;

  @Field(() => Int, { defaultValue: 0 })
  @Min(0)
  @Max(LIMITS.eventGuests)
  guests!: number;

  @Field(() => EventNeedsInput, { nullable: true, description: 'Left as they are without.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => EventNeedsInput)
  needs?: EventNeedsInput | null;
}

@InputType()
export class MarkNeedsMetInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  memberId!: string;

  @Field()
  met!: boolean;
}

@ObjectType({ description: 'An event as a mail told of it: for whoever holds the mail’s link.' })
export class EventByLink {
  @Field(() => ID)
  id!: string;

  @Field(() => EventState as object)
  state!: EventState;

  @Field(() => LocalizedText, { description: 'As it may stand where others see it.' })
  title!: LocalizedText;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;

  @Field()
  timeZone!: string;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true })
  room!: string | null;

  @Field(() => EventAnswerState as object, { nullable: true })
  answer!: EventAnswerState | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  answerBy!: Date | null;

  @Field({ description: 'Saying that one comes means waiting for a place.' })
  isFull!: boolean;
}

@InputType()
export class AnswerEventByLinkInput {
  @Field()
  @MaxLength(200)
  token!: string;

  @Field(() => ID)
  eventId!: string;

  @Field()
  coming!: boolean;
}
