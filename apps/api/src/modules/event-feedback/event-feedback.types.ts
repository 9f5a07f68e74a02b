import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EventFeedbackState, LIMITS } from '@trellis/contracts';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { GraphQLJSON, LocalizedText } from '../../platform/graphql/scalars.js';
import { FigureTable } from '../disclosure/index.js';

@ObjectType({ description: 'What enough people wrote to one question, in an order drawn by lot.' })
export class FeedbackText {
  @Field(() => ID)
  itemId!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => [String], { description: 'Empty: fewer wrote something than may be shown.' })
  texts!: string[];
}

@ObjectType({ description: 'Counts of one question.' })
export class FeedbackFigures {
  @Field(() => ID)
  itemId!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => FigureTable)
  table!: FigureTable;
}

@ObjectType({
  description: 'What people say of an event, for those who look after it: totals alone, once it is closed.',
})
export class EventFeedback {
  @Field(() => ID)
  eventId!: string;

  @Field(() => EventFeedbackState as object)
  state!: EventFeedbackState;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it is, or was, closed.' })
  closesAt!: Date | null;

  @Field(() => Int, { description: 'From how many people on something is shown.' })
  threshold!: number;

  @Field(() => GraphQLJSON, { description: 'A form: as it is asked, or as it would be.' })
  definition!: unknown;

  @Field({ description: 'Whether the program has questions of its own.' })
  ownQuestions!: boolean;

  @Field(() => [FeedbackFigures])
  figures!: FeedbackFigures[];

  @Field(() => [FeedbackText])
  texts!: FeedbackText[];
}

@ObjectType({
  description: 'Questions about an event at which one was. What one answers is kept sealed and without one’s name.',
})
export class MyEventFeedback {
  @Field(() => ID)
  eventId!: string;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => GraphQLISODateTime)
  closesAt!: Date;

  @Field({ description: 'Sent, or passed over: which of the two is known to nobody.' })
  done!: boolean;

  @Field(() => Int, { description: 'From how many people on something is shown.' })
  threshold!: number;

  @Field(() => GraphQLJSON, { description: 'A form.' })
  definition!: unknown;
}

@InputType()
export class AskEventFeedbackInput {
  @Field(() => [ID])
  @ArrayMaxSize(LIMITS.eventsAtOnce)
  eventIds!: string[];

  @Field({ description: 'False: not to be asked after all, while nobody was.' })
  asked!: boolean;
}

@InputType()
export class SendEventFeedbackInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'By id of the question, each with its state. Null: one would rather not answer.',
  })
  @IsOptional()
  answers?: unknown;
}
