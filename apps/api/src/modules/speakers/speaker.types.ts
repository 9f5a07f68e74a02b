import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EventKind, LIMITS, Locale, SpeakerState } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEmail, IsEnum, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';

@ObjectType({ description: 'Who speaks at an event; they need no account.' })
export class Speaker {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => LocalizedText, { description: 'What they are: “Surgeon, Lakeside Hospital”.' })
  role!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Below the address of the service.' })
  photoPath!: string | null;
}

@ObjectType({ description: 'A speaker as those see it who look after events.' })
export class ManagedSpeaker extends Speaker {
  @Field(() => ID, { nullable: true, description: 'Null: the school’s.' })
  programId!: string | null;

  @Field(() => String, { nullable: true, description: 'For those who may change it.' })
  email!: string | null;

  @Field(() => Locale as object, { nullable: true, description: 'In which mail to them is written.' })
  locale!: Locale | null;

  @Field({ description: 'Whether there is an address to write to.' })
  reachable!: boolean;

  @Field(() => Int, { description: 'At how many events they speak, or are to.' })
  events!: number;

  @Field(() => Int)
  revision!: number;

  @Field()
  mayEdit!: boolean;
}

@ObjectType({ description: 'Somebody who is to speak at an event, and how far that is.' })
export class EventSpeaker {
  @Field(() => ManagedSpeaker)
  speaker!: ManagedSpeaker;

  @Field(() => SpeakerState as object)
  state!: SpeakerState;

  @Field({ description: 'Whether they said so themselves, from the mail.' })
  bySelf!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  askedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  answeredAt!: Date | null;
}

@ObjectType()
export class SpokenEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => EventKind as object)
  kind!: EventKind;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => GraphQLISODateTime)
  startsAt!: Date;

  @Field(() => GraphQLISODateTime)
  endsAt!: Date;
}

@ObjectType({ description: 'A speaker’s page: with the events that oneself may know of.' })
export class SpeakerPage extends Speaker {
  @Field(() => [SpokenEvent])
  events!: SpokenEvent[];
}

@ObjectType({ description: 'What the mail with this link asks: to speak at an event.' })
export class SpeakerInvitation {
  @Field(() => Speaker, { description: 'As others would see them.' })
  speaker!: Speaker;

  @Field()
  schoolName!: string;

  @Field(() => SpokenEvent)
  event!: SpokenEvent;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field()
  timeZone!: string;

  @Field(() => String, { nullable: true })
  place!: string | null;

  @Field(() => String, { nullable: true })
  room!: string | null;

  @Field(() => SpeakerState as object)
  state!: SpeakerState;

  @Field({ description: 'Whether there is still something to answer.' })
  open!: boolean;
}

@InputType()
export class SaveSpeakerInput {
  @Field(() => ID, { nullable: true, description: 'One there is; a new one without.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  revision?: number | null;

  @Field(() => ID, { nullable: true, description: 'Whose it is; without one the school’s. Stays as it is.' })
  @IsOptional()
  programId?: string | null;

  @Field()
  @MaxLength(LIMITS.nameCharacters)
  @IsVisibleText()
  name!: string;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  @OneLine()
  role!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.emailCharacters)
  @OneLine()
  @IsEmail()
  email?: string | null;

  @Field(() => Locale as object, { defaultValue: Locale.EN })
  @IsEnum(Locale)
  locale!: Locale;
}

@InputType()
export class SetSpeakerPhotoInput {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'An upload of one’s own: JPEG, PNG or WebP. It is taken over without its metadata.' })
  fileId!: string;
}

@InputType()
export class SetEventSpeakersInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => [ID], { description: 'All of them, in their order.' })
  @ArrayMaxSize(LIMITS.eventSpeakers)
  speakerIds!: string[];
}

@InputType()
export class EventSpeakerInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  speakerId!: string;
}

@InputType()
export class NoteSpeakerAnswerInput extends EventSpeakerInput {
  @Field(() => SpeakerState as object, {
    description: 'Told otherwise than by the mail: CONFIRMED, DECLINED, or LISTED.',
  })
  @IsEnum(SpeakerState)
  state!: SpeakerState;
}
