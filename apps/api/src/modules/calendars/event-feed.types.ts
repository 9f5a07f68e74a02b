import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EventKind, LIMITS } from '@trellis/contracts';
import { MaxLength, MinLength } from 'class-validator';
import { IsSlug } from '../../platform/graphql/patterns.js';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'The secret address at which calendars read the events of a program, or of the school.' })
export class EventFeed {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when there is one; null: there is none.' })
  since!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Told once, when it is made: only a hash of its secret is kept.',
  })
  address!: string | null;
}

@ObjectType({ description: 'Whether a series has a page that everyone may read, and what stands there.' })
export class SeriesPage {
  @Field(() => ID)
  seriesId!: string;

  @Field(() => String, { nullable: true, description: 'Its name in the address; null while it is closed.' })
  slug!: string | null;

  @Field(() => String, { nullable: true })
  address!: string | null;

  @Field({ description: 'Whether places and rooms stand there.' })
  placesShown!: boolean;

  @Field({ description: 'Whether search engines may list it.' })
  indexed!: boolean;
}

@ObjectType()
export class PublicSpeaker {
  @Field()
  name!: string;

  @Field(() => LocalizedText)
  role!: LocalizedText;
}

@ObjectType({ description: 'An event as everyone may see it: nobody who comes, and no way to join by video.' })
export class PublicEvent {
  @Field(() => ID)
  id!: string;

  @Field(() => EventKind as object)
  kind!: EventKind;

  @Field({ description: 'Whether it does not take place.' })
  cancelled!: boolean;

  @Field(() => LocalizedText, { description: 'What it is, where its title may not be seen by others.' })
  title!: LocalizedText;

  @Field(() => LocalizedText, { description: 'Empty where its title may not be seen by others.' })
  body!: LocalizedText;

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

  @Field(() => [PublicSpeaker], { description: 'Who said yes themselves.' })
  speakers!: PublicSpeaker[];

  @Field(() => [LocalizedText], {
    description: 'Who holds it with the school; none where its title may not be seen by others.',
  })
  hosts!: LocalizedText[];
}

@ObjectType()
export class PublicSeries {
  @Field()
  schoolName!: string;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field()
  indexed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'At which calendars read it, below the address of the service; null where its page is closed.',
  })
  feedPath!: string | null;

  @Field(() => [PublicEvent])
  events!: PublicEvent[];
}

@InputType()
export class OpenSeriesPageInput {
  @Field(() => ID)
  seriesId!: string;

  @Field({ description: 'Its name in the address: lower-case letters, digits and hyphens.' })
  @MinLength(LIMITS.slugMinimum)
  @MaxLength(LIMITS.slugMaximum)
  @IsSlug()
  slug!: string;

  @Field()
  placesShown!: boolean;

  @Field()
  indexed!: boolean;
}
