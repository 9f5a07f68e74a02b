import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConversationState, LIMITS } from '@trellis/contracts';
import { IsInt, IsOptional, Max, MaxLength, Min } from 'class-validator';

@ObjectType({ description: 'A mentor who offers conversations to mentees who wait, as those read of them.' })
export class Volunteer {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  displayName!: string;

  @Field(() => String, { nullable: true })
  pronouns!: string | null;

  @Field(() => [String])
  specialties!: string[];

  @Field(() => [String])
  languages!: string[];

  @Field(() => String, { nullable: true, description: 'What they are glad to talk about.' })
  offers!: string | null;
}

@ObjectType()
export class Conversation {
  @Field(() => ID)
  id!: string;

  @Field(() => ConversationState as object)
  state!: ConversationState;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => String, { nullable: true, description: 'What the mentee would like to talk about.' })
  note!: string | null;

  @Field({ description: 'The other of the two.' })
  otherName!: string;

  @Field(() => String, { nullable: true, description: 'How to write; there once the mentor accepted.' })
  otherEmail!: string | null;
}

@ObjectType({ description: 'Conversations of one’s own in one cohort.' })
export class MyConversations {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => Int, { description: 'Of a mentor: how many in all they offer to mentees who wait.' })
  offered!: number;

  @Field({ description: 'Of a mentee: whether they wait, and no question of theirs is open.' })
  mayAsk!: boolean;

  @Field(() => [Volunteer], { description: 'Of a mentee who waits: whom they could ask.' })
  volunteers!: Volunteer[];

  @Field(() => [Conversation], { description: 'Newest first.' })
  conversations!: Conversation[];
}

@InputType()
export class OfferConversationsInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => Int, { description: 'In all, in this cohort; 0: none.' })
  @IsInt()
  @Min(0)
  @Max(LIMITS.conversations)
  most!: number;
}

@InputType()
export class AskForConversationInput {
  @Field(() => ID, { description: 'One’s own enrolment.' })
  enrolmentId!: string;

  @Field(() => ID)
  mentorId!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.conversationNoteCharacters)
  note?: string | null;
}

@InputType()
export class AnswerConversationInput {
  @Field(() => ID)
  id!: string;

  @Field()
  accept!: boolean;
}
