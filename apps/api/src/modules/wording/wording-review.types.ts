import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { ArrayMaxSize, IsEmail, MaxLength } from 'class-validator';
import { WordingSample } from './wording.types.js';

@ObjectType()
export class WordingComment {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Which mail or page it is about.' })
  kind!: string;

  @Field()
  text!: string;

  @Field(() => String, { nullable: true })
  author!: string | null;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  resolvedAt!: Date | null;
}

/** One mail or page as those who take part would get it. */
@ObjectType()
export class ReviewedWording {
  @Field()
  kind!: string;

  @Field()
  isPage!: boolean;

  @Field({ description: 'Whether these words are proposed, and nobody gets them yet.' })
  isDraft!: boolean;

  @Field(() => [WordingSample])
  samples!: WordingSample[];
}

/** A program's words, for someone who was asked to look at what goes out. */
@ObjectType()
export class WordingReview {
  @Field(() => ID)
  programId!: string;

  @Field({ description: "The program's public name." })
  programName!: string;

  @Field(() => [ReviewedWording])
  wordings!: ReviewedWording[];

  @Field(() => [WordingComment], { description: 'Their own; others’ are for those who word it.' })
  comments!: WordingComment[];
}

/** Somebody who was asked to look at a program's words. */
@ObjectType()
export class WordingReviewer {
  @Field(() => ID)
  memberId!: string;

  @Field()
  displayName!: string;

  @Field()
  email!: string;

  @Field(() => GraphQLISODateTime)
  invitedAt!: Date;
}

@ObjectType()
export class WordingReviewersInvited {
  @Field(() => [WordingReviewer])
  reviewers!: WordingReviewer[];

  @Field(() => [String], { description: 'Addresses of nobody in this school: only its members can be asked.' })
  notMembers!: string[];
}

@InputType()
export class InviteWordingReviewersInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => [String])
  @ArrayMaxSize(LIMITS.formReviewers)
  @IsEmail({}, { each: true, message: 'emails: not addresses that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters, { each: true })
  emails!: string[];
}

@InputType()
export class CommentOnWordingInput {
  @Field(() => ID)
  programId!: string;

  @Field()
  @MaxLength(LIMITS.wordingKindCharacters)
  kind!: string;

  @Field()
  @MaxLength(2_000)
  text!: string;
}
