import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Role } from '@trellis/contracts';
import { GraphQLDate } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'Someone who can run the school, or a program of it.' })
export class Colleague {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;

  @Field()
  email!: string;

  @Field(() => [Role as object], { description: 'In the whole school.' })
  roles!: Role[];

  @Field(() => [ID], { description: 'Programs that they coordinate besides.' })
  programIds!: string[];
}

@ObjectType({ description: 'Who stands in for whom while they are away; no reason is kept.' })
export class Deputy {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  absentId!: string;

  @Field()
  absentName!: string;

  @Field(() => ID)
  deputyId!: string;

  @Field()
  deputyName!: string;

  @Field(() => GraphQLDate)
  fromOn!: string;

  @Field(() => GraphQLDate, { description: 'The last day, in the school’s zone.' })
  toOn!: string;

  @Field({ description: 'Whether it holds at this moment.' })
  holdsNow!: boolean;
}

@InputType()
export class NameDeputyInput {
  @Field(() => ID, { description: 'Who is away: oneself, or, for those who give roles, someone else.' })
  absentId!: string;

  @Field(() => ID)
  deputyId!: string;

  @Field(() => GraphQLDate)
  fromOn!: string;

  @Field(() => GraphQLDate)
  toOn!: string;
}
