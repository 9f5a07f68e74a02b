import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { MaxLength } from 'class-validator';
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
