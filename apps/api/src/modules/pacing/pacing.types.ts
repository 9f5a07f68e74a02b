import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'A word to the mentor when it has been quiet. Whoever is a mentee has none, whatever stands there.',
})
export class MyPace {
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Since when Trellis knows of no message and no meeting; null where there is nothing to say.',
  })
  quietSince!: Date | null;
}
