import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS, MeetingFormat, MeetingRepeat, MeetingState } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLDate } from '../../platform/graphql/scalars.js';

/** What those who run the program see of a meeting: that there is one, when and whether it took place. */
@ObjectType({ description: 'The dates and the state of a meeting; nothing of where it is or what was said of it.' })
export class MeetingFact {
  @Field(() => ID)
  id!: string;

  @Field(() => MeetingState as object)
  state!: MeetingState;

  @Field(() => GraphQLISODateTime, { nullable: true })
  startsAt!: Date | null;

  @Field(() => Int)
  minutes!: number;

  @Field(() => MeetingFormat as object)
  format!: MeetingFormat;
}

@ObjectType({ description: 'A meeting as those in its mentorship see it.' })
export class Meeting extends MeetingFact {
  @Field(() => String, { nullable: true, description: 'A place, a number or an address to open, as they wrote it.' })
  place!: string | null;

  @Field(() => [GraphQLISODateTime], {
    description: 'Times offered and not passed, while it is proposed; all of them once all have passed.',
  })
  offers!: Date[];

  @Field({ description: 'Whether the times that stand are one’s own offer, or one booked it oneself.' })
  proposedByMe!: boolean;

  @Field(() => ID, { nullable: true })
  seriesId!: string | null;

  @Field(() => MeetingRepeat as object, { nullable: true })
  repeat!: MeetingRepeat | null;

  @Field({ description: 'Written down afterwards: held without having been booked here.' })
  logged!: boolean;

  @Field(() => String, { nullable: true })
  cancelReason!: string | null;
}

@ObjectType({ description: 'The meetings of one of one’s own mentorships.' })
export class MyMeetings {
  @Field(() => ID)
  id!: string;

  @Field(() => [String], { description: 'The others, whom one meets.' })
  names!: string[];

  @Field({ description: 'Whether meetings can be made: not while it is paused, nor after it has ended.' })
  open!: boolean;

  @Field(() => [Meeting], { description: 'Times offered, and nobody has chosen.' })
  proposed!: Meeting[];

  @Field(() => [Meeting], { description: 'Booked and not over, the next one first.' })
  toCome!: Meeting[];

  @Field(() => [Meeting], { description: 'Over, and nobody has said whether they took place; oldest first.' })
  unsaid!: Meeting[];

  @Field(() => [Meeting], {
    description: 'Held, not held and cancelled ones, and offers whose times have passed; newest first.',
  })
  past!: Meeting[];
}

@ObjectType({ description: 'Times at which everybody who said theirs is free.' })
export class MeetingTimes {
  @Field(() => [GraphQLISODateTime], { description: 'Beginnings, earliest first.' })
  times!: Date[];

  @Field(() => [String], {
    description: 'The others who have not said when they can meet: a time can be offered to them, not booked.',
  })
  withoutTimes!: string[];

  @Field({ description: 'Whether one has said one’s own times.' })
  mineSaid!: boolean;

  @Field(() => GraphQLDate, { description: 'Of the cohort: no meeting lies after it.' })
  lastDay!: string;
}

@InputType()
export class MeetingTimesInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(LIMITS.meetingShortest)
  @Max(LIMITS.meetingLongest)
  minutes!: number;
}

@InputType()
class MeetingDetailsInput {
  @Field(() => Int)
  @IsInt()
  @Min(LIMITS.meetingShortest)
  @Max(LIMITS.meetingLongest)
  minutes!: number;

  @Field(() => MeetingFormat as object)
  format!: MeetingFormat;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @OneLine()
  @MaxLength(LIMITS.meetingPlaceCharacters)
  place?: string | null;
}

@InputType()
export class BookMeetingInput extends MeetingDetailsInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => MeetingRepeat as object, { nullable: true })
  repeat?: MeetingRepeat | null;

  @Field(() => Int, { nullable: true, description: 'With `repeat`: how many there are, the first included.' })
  @IsOptional()
  @IsInt()
  @Min(2)
  @Max(LIMITS.meetingRepeats)
  count?: number | null;
}

@InputType()
export class ProposeMeetingInput extends MeetingDetailsInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => ID, { nullable: true, description: 'Instead of the times that were offered for this one.' })
  meetingId?: string | null;

  @Field(() => [GraphQLISODateTime])
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.meetingOffers)
  times!: Date[];
}

@InputType()
export class AcceptMeetingInput {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;
}

@InputType()
export class MoveMeetingInput extends MeetingDetailsInput {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;
}

@InputType()
export class CancelMeetingInput {
  @Field(() => ID)
  id!: string;

  @Field({ defaultValue: false, description: 'Those of the series that come after it as well.' })
  following!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.meetingReasonCharacters)
  reason?: string | null;
}

@InputType()
export class SayMeetingInput {
  @Field(() => ID)
  id!: string;

  @Field()
  tookPlace!: boolean;

  @Field(() => Int, { nullable: true, description: 'How long; as it was planned where it is left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(LIMITS.meetingLongest)
  minutes?: number | null;

  @Field(() => MeetingFormat as object, { nullable: true })
  format?: MeetingFormat | null;
}

@InputType()
export class LogMeetingInput extends MeetingDetailsInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field({ defaultValue: false, description: 'It is another one, though one lies at that time already.' })
  another!: boolean;
}
