import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, LIMITS, SeatingKind } from '@trellis/contracts';
import { ArrayMaxSize, IsEnum, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';

@ObjectType({ description: 'What one shows the others at an event.' })
export class EventCard {
  @Field()
  showRole!: boolean;

  @Field()
  showPronouns!: boolean;

  @Field(() => [String])
  topics!: string[];

  @Field(() => String, { nullable: true })
  words!: string | null;
}

@ObjectType({ description: 'Somebody who chose to be in the list of an event, with what they chose to show.' })
export class EventCompany {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  pronouns!: string | null;

  @Field(() => [EnrolmentRole as object], { description: 'Empty: not shown, or neither.' })
  roles!: EnrolmentRole[];

  @Field(() => [String])
  topics!: string[];

  @Field(() => String, { nullable: true })
  words!: string | null;

  @Field(() => [String], { description: 'Topics that one named as well.' })
  shared!: string[];
}

@ObjectType({ description: 'The list of an event, for those who are in it.' })
export class EventNetworking {
  @Field(() => ID)
  eventId!: string;

  @Field({ description: 'Whether one comes, or was there, and so may be in it.' })
  mayJoin!: boolean;

  @Field(() => EventCard, { nullable: true, description: 'Null: one is not in the list, and does not see it.' })
  mine!: EventCard | null;

  @Field(() => [String], { description: 'Topics of the event.' })
  topics!: string[];

  @Field(() => [EventCompany], { description: 'Those with whom one shares topics first, the most first.' })
  people!: EventCompany[];
}

@InputType()
export class SaveEventCardInput {
  @Field(() => ID)
  eventId!: string;

  @Field()
  showRole!: boolean;

  @Field()
  showPronouns!: boolean;

  @Field(() => [String])
  @ArrayMaxSize(LIMITS.eventTopics)
  @MaxLength(LIMITS.profileEntryCharacters, { each: true })
  @OneLine()
  topics!: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.eventCardCharacters)
  words?: string | null;
}

@ObjectType()
export class SeatedPerson {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;
}

@ObjectType()
export class SeatingTable {
  @Field(() => Int)
  place!: number;

  @Field(() => [SeatedPerson])
  people!: SeatedPerson[];
}

@ObjectType()
export class SeatingRound {
  @Field(() => Int)
  round!: number;

  @Field(() => [SeatingTable])
  tables!: SeatingTable[];

  @Field(() => [SeatedPerson], {
    description: 'Of those planned for: whoever sits out this round. Why, is told nobody.',
  })
  pausing!: SeatedPerson[];
}

@ObjectType({ description: 'Who sits with whom at an event, round by round.' })
export class EventSeating {
  @Field(() => ID)
  eventId!: string;

  @Field(() => SeatingKind as object)
  kind!: SeatingKind;

  @Field(() => Int)
  fewest!: number;

  @Field(() => Int)
  most!: number;

  @Field({ description: 'Whether people see where they sit.' })
  shown!: boolean;

  @Field(() => Int)
  revision!: number;

  @Field(() => GraphQLISODateTime)
  plannedAt!: Date;

  @Field(() => [SeatingRound])
  rounds!: SeatingRound[];
}

@ObjectType({ description: 'The seating of an event, for those who look after it.' })
export class EventSeatingPlan {
  @Field(() => ID)
  eventId!: string;

  @Field(() => Int, { description: 'How many come, or are there.' })
  coming!: number;

  @Field(() => Int)
  present!: number;

  @Field(() => EventSeating, { nullable: true, description: 'Null: nothing is planned.' })
  seating!: EventSeating | null;
}

@InputType()
export class PlanEventSeatingInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => SeatingKind as object)
  @IsEnum(SeatingKind)
  kind!: SeatingKind;

  @Field(() => Int)
  @Min(1)
  @Max(LIMITS.seatingRounds)
  rounds!: number;

  @Field(() => Int, { description: 'At a table sit so many at least. Of pairs there are two.' })
  @Min(2)
  @Max(LIMITS.seatingTable)
  fewest!: number;

  @Field(() => Int)
  @Min(2)
  @Max(LIMITS.seatingTable)
  most!: number;

  @Field({ description: 'Of those who are there alone; otherwise of all who come.' })
  presentOnly!: boolean;

  @Field(() => Int, { description: 'So many rounds took place, and stay as they were.' })
  @Min(0)
  @Max(LIMITS.seatingRounds)
  keepRounds!: number;

  @Field(() => Int, { nullable: true, description: 'As it was read: EDIT_CONFLICT when somebody planned since.' })
  @IsOptional()
  revision?: number | null;
}

@ObjectType({ description: 'Where one sits.' })
export class MySeat {
  @Field(() => Int)
  round!: number;

  @Field(() => Int, { nullable: true, description: 'Null: one sits this round out.' })
  place!: number | null;

  @Field(() => [String], { description: 'Of those at it, whoever is in the list of the event, as one is oneself.' })
  names!: string[];
}
