import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ContactHow, LIMITS, MentorshipState, ReachWay } from '@trellis/contracts';
import { ArrayMaxSize, ArrayUnique, IsEnum, IsOptional, MaxLength } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';

@ObjectType()
export class MessageFile {
  @Field()
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field({ description: 'Where those in the mentorship save it from.' })
  path!: string;
}

@ObjectType({ description: 'One message within a mentorship, as somebody in it reads it.' })
export class Message {
  @Field(() => ID)
  id!: string;

  @Field()
  authorName!: string;

  @Field()
  mine!: boolean;

  @Field({ description: 'Of another, and not read here before. Nobody else is told whether it was read.' })
  isNew!: boolean;

  @Field()
  text!: string;

  @Field(() => GraphQLISODateTime)
  sentAt!: Date;

  @Field(() => MessageFile, { nullable: true })
  file!: MessageFile | null;
}

@ObjectType()
export class MessageConnection extends connectionOf(Message) {}

@ObjectType({ description: 'How somebody likes to be reached, in the order they like.' })
export class Reach {
  @Field(() => [ReachWay as object])
  ways!: ReachWay[];

  @Field(() => String, { nullable: true })
  note!: string | null;
}

@ObjectType()
export class ReachOfPerson extends Reach {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'That those in a mentorship have been in touch; never what was said.' })
export class FirstContact {
  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => ContactHow as object)
  how!: ContactHow;
}

@ObjectType({ description: 'What those in a mentorship have written to each other.' })
export class MessageThread {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => MentorshipState as object, { description: 'Only in an active one something can be written.' })
  state!: MentorshipState;

  @Field(() => MessageConnection, { description: 'Newest first.' })
  messages!: MessageConnection;

  @Field(() => Int)
  newCount!: number;

  @Field(() => FirstContact, { nullable: true })
  contact!: FirstContact | null;

  @Field(() => [ReachOfPerson], { description: 'Of the others: who said how they like to be reached.' })
  reach!: ReachOfPerson[];
}

@ObjectType()
export class NewMessages {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => Int)
  count!: number;
}

@InputType()
export class SendMessageInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field()
  @MaxLength(LIMITS.messageCharacters)
  text!: string;

  @Field(() => ID, { nullable: true, description: 'An upload of one’s own.' })
  @IsOptional()
  fileId?: string | null;
}

@InputType()
export class SetMyReachInput {
  @Field(() => [ReachWay as object], { description: 'In the order they like; none: nothing is shown.' })
  @ArrayMaxSize(LIMITS.reachWays)
  @ArrayUnique()
  @IsEnum(ReachWay, { each: true })
  ways!: ReachWay[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.reachNoteCharacters)
  note?: string | null;
}
