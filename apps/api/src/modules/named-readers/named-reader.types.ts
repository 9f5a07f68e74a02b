import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Somebody who matches, named in a cohort to read identity answers of whoever says yes to that name.',
})
export class NamedReader {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field(() => GraphQLISODateTime)
  namedAt!: Date;

  @Field({
    description: 'False: they do not match in this program any more, so nobody is asked, and they read nothing.',
  })
  matches!: boolean;
}

@InputType()
export class NameIdentityReaderInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID)
  memberId!: string;
}
