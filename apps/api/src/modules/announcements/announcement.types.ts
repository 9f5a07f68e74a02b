import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AnnouncementState, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { IsEmail, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { GraphQLJSON, LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { PeopleFilterInput } from '../enrolments/index.js';

/** How the mails of an announcement fare; plain counts of people whom the viewer may list by name anyway. */
@ObjectType()
export class AnnouncementDelivery {
  @Field(() => Int)
  people!: number;

  @Field(() => Int)
  sent!: number;

  @Field(() => Int)
  waiting!: number;

  @Field(() => Int, { description: 'Refused by the mail server, or never answered for.' })
  failed!: number;
}

/** What a coordinator writes to some people of a cohort: one mail each, in their own language. */
@ObjectType()
export class Announcement {
  @Field(() => ID)
  id!: string;

  @Field(() => AnnouncementState as object)
  state!: AnnouncementState;

  @Field(() => LocalizedText)
  subject!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field(() => GraphQLJSON, { description: 'The choice of people, as a PeopleFilterInput.' })
  filter!: unknown;

  @Field({ description: 'The shared address that answers go to.' })
  replyTo!: string;

  @Field(() => Int, { description: 'Told back with a change, so that nobody overwrites what they have not seen.' })
  revision!: number;

  @Field(() => GraphQLISODateTime, { nullable: true })
  dueAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  sentAt!: Date | null;

  @Field(() => AnnouncementDelivery)
  delivery!: AnnouncementDelivery;

  /** For the edges; not in the schema. */
  cohortId!: string;
}

@InputType()
export class SaveAnnouncementInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { nullable: true, description: 'Left out for a new one.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'Of the words that were changed; left out for a new one.' })
  @IsOptional()
  revision?: number | null;

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  subject!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;

  @Field(() => PeopleFilterInput)
  @ValidateNested()
  @Type(() => PeopleFilterInput)
  filter!: PeopleFilterInput;

  @Field()
  @IsEmail({}, { message: 'replyTo: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  replyTo!: string;
}

/** What one person would get. */
@ObjectType()
export class AnnouncementPreview {
  @Field(() => Int, { description: 'People who would get it now.' })
  people!: number;

  @Field(() => Int, {
    description: 'Of those who fit, people who asked for no such mail, or whose address does not work.',
  })
  leftOut!: number;

  @Field(() => String, { nullable: true, description: 'Whose mail is shown; null when nobody fits.' })
  reader!: string | null;

  @Field(() => LocalizedText, { description: 'The subject, filled in for the reader.' })
  subject!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;
}
