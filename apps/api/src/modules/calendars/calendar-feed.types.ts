import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'The secret address at which a calendar reads one’s own meetings in this school.' })
export class MyCalendar {
  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Since when there is one; null: there is none.' })
  since!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Told once, when it is made: only a hash of its secret is kept.',
  })
  address!: string | null;
}
