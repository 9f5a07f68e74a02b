import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { IsOptional, MaxLength } from 'class-validator';

@ObjectType()
export class Note {
  @Field(() => ID)
  id!: string;

  @Field()
  text!: string;

  @Field(() => Int, { description: 'Sent back with a change: one made meanwhile is not overwritten.' })
  revision!: number;

  @Field(() => GraphQLISODateTime)
  changedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who wrote last, of a shared one.' })
  changedBy!: string | null;
}

@ObjectType({ description: 'Notes in one of one’s own mentorships.' })
export class MentorshipNotes {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => [Note], { description: 'Read and written by everyone in the mentorship; newest first.' })
  shared!: Note[];

  @Field(() => [Note], { description: 'One’s own alone, sealed under one’s own key; newest first.' })
  own!: Note[];
}

@InputType()
export class SaveNoteInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field({ description: 'For oneself alone. A note does not change from one to the other.' })
  isPrivate!: boolean;

  @Field(() => ID, { nullable: true, description: 'Without one it is a new note.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  revision?: number | null;

  @Field()
  @MaxLength(LIMITS.longTextCharacters)
  text!: string;
}

@InputType()
export class RemoveNoteInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field()
  isPrivate!: boolean;

  @Field(() => ID)
  id!: string;
}
