import { Field, GraphQLISODateTime, ID, ObjectType } from '@nestjs/graphql';
import { ReminderSkip, ReminderTrigger } from '@trellis/contracts';

/** A reminder that stands on one's own page until it is put away. */
@ObjectType()
export class OwnReminder {
  @Field(() => ID)
  id!: string;

  @Field()
  subject!: string;

  @Field()
  body!: string;

  @Field(() => GraphQLISODateTime)
  dueAt!: Date;

  @Field(() => ReminderTrigger as object, { description: 'From what its rule counts.' })
  trigger!: ReminderTrigger;

  @Field(() => ID, { nullable: true, description: 'The mentorship that it is about.' })
  mentorshipId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The event that it is about.' })
  eventId!: string | null;
}

/** A mentorship that a task is about. */
@ObjectType()
export class TaskPair {
  @Field(() => ID, { description: 'Of the mentorship.' })
  id!: string;

  @Field({ description: 'Of everybody in it.' })
  names!: string;
}

/** A mail to a person, and what became of it. */
@ObjectType()
export class SentMessage {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Which kind of mail; nothing of its words.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The name of the rule, for a reminder.' })
  rule!: string | null;

  @Field(() => GraphQLISODateTime)
  dueAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  settledAt!: Date | null;

  @Field({
    description:
      'due, handing_over, sent, in_doubt, failed, cancelled; bounced (it came back), put_off (it is late); done and planned on the person’s own page.',
  })
  state!: string;

  @Field(() => ReminderSkip as object, { nullable: true, description: 'Why a reminder that was due did not go out.' })
  skipped!: ReminderSkip | null;

  @Field(() => String, { nullable: true, description: 'What the mail server said last.' })
  response!: string | null;
}
