import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { FeltAnswer } from '@trellis/contracts';
import { IsEnum } from 'class-validator';

@ObjectType({
  description: 'Whether one feels that the two share what matters: a question about one match of one’s own.',
})
export class FeltQuestion {
  @Field(() => ID)
  mentorshipId!: string;

  @Field({ description: 'The other of the two.' })
  otherName!: string;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field({ description: 'Answered or passed over.' })
  settled!: boolean;

  @Field(() => FeltAnswer as object, { nullable: true, description: 'What one said; nobody else is shown it.' })
  answer!: FeltAnswer | null;
}

@InputType()
export class AnswerFeltInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => FeltAnswer as object)
  @IsEnum(FeltAnswer)
  answer!: FeltAnswer;
}
