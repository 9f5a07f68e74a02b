import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Plain counts of people whom the viewer may list by name anyway.' })
export class CohortCounts {
  @Field(() => Int)
  mentees!: number;

  @Field(() => Int)
  mentors!: number;

  @Field(() => Int, { description: 'Enrolled with no place this round: none offered, or all taken in other cohorts.' })
  mentorsNotAvailable!: number;

  @Field(() => Int, { description: 'Places that this cohort uses or can still use.' })
  places!: number;

  @Field(() => Int, { description: 'Mentees with a mentor.' })
  matched!: number;

  @Field(() => Int, { description: 'Mentees without one.' })
  waiting!: number;
}

@ObjectType({ description: 'Something that waits for a coordinator.' })
export class CohortAttention {
  @Field({
    description: `NO_MENTEES, NO_MENTORS, MENTEES_TO_DECIDE, MENTORS_TO_DECIDE, NOTICES_NOT_SENT, PAIRS_BEYOND_PLACES,
      NOT_MATCHED, DRAFT_NOT_PUBLISHED, PEOPLE_WAITING, MAIL_FAILED or ADDRESSES_STOPPED.`,
  })
  code!: string;

  @Field(() => Int)
  count!: number;
}
