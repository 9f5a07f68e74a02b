import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PROGRAM_LIMITS } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { Enrolment } from '../enrolments/index.js';
import { DraftPair } from './match-draft.types.js';

@ObjectType({
  description: 'A group or pod of a run: those with nobody stand here as well, since they do not take place.',
})
export class DraftGroup {
  @Field(() => ID, { description: 'The enrolment of its first mentor, by whom moves and pins name it.' })
  id!: string;

  @Field(() => [Enrolment])
  mentors!: Enrolment[];

  @Field(() => [DraftPair], { description: 'Its mentees, by name.' })
  pairs!: DraftPair[];

  @Field(() => Int, { description: 'With fewer mentees a run does not let it take place.' })
  fewest!: number;

  @Field(() => Int, {
    description:
      'No more than the model and the number of each of its mentors allow; under `fewest` no run can fill it.',
  })
  most!: number;
}

@ObjectType({ description: 'Mentors who are put together, to accompany mentees together.' })
export class Pod {
  @Field(() => ID)
  id!: string;

  @Field(() => [Enrolment])
  mentors!: Enrolment[];

  @Field(() => Int, { description: 'Mentees that it can take now: no more than each of its mentors still offers.' })
  places!: number;
}

@ObjectType({ description: 'The pods of a cohort, and who could be in one.' })
export class PodBoard {
  @Field(() => [Pod], { description: 'Oldest first.' })
  pods!: Pod[];

  @Field(() => [Enrolment], { description: 'Mentors of the cohort who are in none, by name.' })
  others!: Enrolment[];
}

@InputType({ description: 'Ids of enrolments: of mentors who are in no pod yet, or in this one.' })
export class PutPodInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID, { nullable: true, description: 'The pod that is changed; a new one without it.' })
  podId?: string | null;

  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(PROGRAM_LIMITS.podMentors)
  mentorIds!: string[];
}
