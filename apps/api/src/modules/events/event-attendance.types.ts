import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AttendanceSource, EventAnswerState } from '@trellis/contracts';
import { IsOptional, Matches } from 'class-validator';

@InputType()
export class CheckInInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => String, { nullable: true, description: 'From the room’s screen, where the event asks for one.' })
  @IsOptional()
  @Matches(/^[\d ]{6,7}$/)
  code?: string | null;
}

@ObjectType({ description: 'What stands on the room’s screen.' })
export class RoomCode {
  @Field()
  code!: string;

  @Field(() => GraphQLISODateTime)
  until!: Date;

  @Field(() => GraphQLISODateTime, { description: 'By the clock of the service.' })
  now!: Date;

  @Field(() => Int)
  attended!: number;
}

@ObjectType({ description: 'Somebody who said that they come, waits, or was there.' })
export class EventAttendee {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field(() => EventAnswerState as object, { nullable: true })
  answer!: EventAnswerState | null;

  @Field(() => Int)
  guests!: number;

  @Field(() => AttendanceSource as object, { nullable: true, description: 'Null: not there, as far as is known.' })
  source!: AttendanceSource | null;

  @Field(() => Int, { nullable: true })
  minutes!: number | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  notedAt!: Date | null;

  @Field(() => String, { nullable: true })
  notedBy!: string | null;
}

@ObjectType()
export class EventPerson {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@InputType()
export class MarkAttendanceInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  memberId!: string;

  @Field()
  attended!: boolean;
}
