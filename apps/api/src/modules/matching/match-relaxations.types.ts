import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({
  description:
    'Asked of a mentee, by themself alone to be seen and answered: something essential to them leaves no mentor. May it be otherwise this time?',
})
export class MyWishQuestion {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  cohortName!: string;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => [LocalizedText], { description: 'What they called essential.' })
  wishes!: LocalizedText[];
}

@InputType()
export class AnswerWishQuestionInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field({ description: 'True: important, but not essential, this time. False: I would rather wait.' })
  letGo!: boolean;
}
