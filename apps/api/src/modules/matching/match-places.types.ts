import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Enrolment } from '../enrolments/index.js';

@ObjectType({
  description:
    'An earlier cohort of the program that is not closed: its pairs still hold places of this cohort’s mentors.',
})
export class HeldPlaces {
  @Field(() => ID)
  cohortId!: string;

  @Field()
  cohortName!: string;

  @Field(() => Int)
  mentors!: number;

  @Field(() => Int)
  places!: number;
}

@ObjectType({
  description: 'A mentor to whom more people are pinned than they have places: no run can keep all of them.',
})
export class PairsBeyondPlaces {
  @Field(() => Enrolment)
  mentor!: Enrolment;

  @Field(() => Int)
  places!: number;

  @Field(() => [Enrolment])
  mentees!: Enrolment[];
}
