import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { BusyCalendarProblem, LIMITS } from '@trellis/contracts';
import { MaxLength } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';

@ObjectType({ description: 'A calendar kept elsewhere that says when one is busy; read once a day.' })
export class MyBusyCalendar {
  @Field({ description: 'Where it is. The rest of its address is a secret and is shown to nobody.' })
  host!: string;

  @Field(() => GraphQLISODateTime)
  addedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last read; what was found then holds.' })
  readAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was last tried; null: it is about to be.' })
  triedAt!: Date | null;

  @Field(() => BusyCalendarProblem as object, { nullable: true, description: 'Why that try did not succeed.' })
  problem!: BusyCalendarProblem | null;
}

@InputType()
export class SaveMyBusyCalendarInput {
  @Field({ description: 'https, in iCalendar format. webcal:// is read as https://.' })
  @OneLine()
  @MaxLength(LIMITS.calendarAddressCharacters)
  address!: string;
}
