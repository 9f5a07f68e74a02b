import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EventState, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEmail, IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { FigureTable } from '../disclosure/index.js';

@ObjectType()
export class AssociationContact {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field()
  email!: string;
}

@ObjectType({ description: 'A student association that holds events with the school.' })
export class Association {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => Int)
  revision!: number;

  @Field(() => [AssociationContact], { description: 'Who acts for it.' })
  contacts!: AssociationContact[];
}

@ObjectType({ description: 'Who holds an event with the school, for those who look after it.' })
export class EventCohost {
  @Field(() => ID)
  associationId!: string;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Words that it suggests.' })
  suggestion!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  suggestedAt!: Date | null;
}

@ObjectType({
  description: 'An event that an association holds with the school, for its contact persons: numbers, nobody’s name.',
})
export class CohostedEvent {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  associationId!: string;

  @Field(() => LocalizedText)
  association!: LocalizedText;

  @Field(() => EventState as object)
  state!: EventState;

  @Field(() => LocalizedText)
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

  @Field(() => String, { nullable: true })
  suggestion!: string | null;

  @Field(() => FigureTable, {
    nullable: true,
    description: 'Of those asked, how many say that they come. Null: not counted yet.',
  })
  answers!: FigureTable | null;

  @Field(() => FigureTable, { nullable: true, description: 'Of those asked, how many were there.' })
  attendance!: FigureTable | null;
}

@InputType()
export class SaveAssociationInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'As it was read: EDIT_CONFLICT when somebody changed it since.' })
  @IsOptional()
  revision?: number | null;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  @OneLine()
  name!: LocalizedTextInput;

  @Field(() => [String], { description: 'Addresses of its contact persons, who are members of the school.' })
  @ArrayMaxSize(LIMITS.associationContacts)
  @IsEmail({}, { each: true })
  @MaxLength(LIMITS.shortTextCharacters, { each: true })
  contacts!: string[];
}

@InputType()
export class SetEventCohostsInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.eventCohosts)
  associationIds!: string[];
}

@InputType()
export class SuggestForEventInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  associationId!: string;

  @Field()
  @IsNotEmpty()
  @MaxLength(LIMITS.affinityPostCharacters)
  words!: string;
}
