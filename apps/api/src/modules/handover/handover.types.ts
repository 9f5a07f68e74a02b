import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, Role } from '@trellis/contracts';
import { IsBoolean } from 'class-validator';
import { GraphQLDate } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'Who runs the program, and what of it is theirs.' })
export class HandoverPerson {
  @Field(() => ID)
  memberId!: string;

  @Field()
  displayName!: string;

  @Field()
  email!: string;

  @Field(() => [Role as object], { description: 'In the whole school.' })
  roles!: Role[];

  @Field({ description: 'Coordinates this program beside what the roles in the school allow.' })
  coordinatesHere!: boolean;

  @Field(() => Int)
  openTasks!: number;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day of an absence that lasts now.' })
  awayUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'Who stands in meanwhile.' })
  deputyName!: string | null;
}

@ObjectType({ description: 'Something with a day, within the next thirty.' })
export class HandoverDue {
  @Field({ description: 'TASK, COHORT_STARTS, COHORT_ENDS, FIRST_CONTACT, PAUSE_ENDS, DEPUTY_ENDS or ANNOUNCEMENT' })
  code!: string;

  @Field(() => GraphQLDate)
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Of what: a cohort, a colleague, the task as a person wrote it.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of a task that Trellis set.' })
  taskCode!: string | null;

  @Field(() => Int)
  count!: number;
}

@ObjectType()
export class HandoverPaused {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  displayName!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => ID)
  cohortId!: string;

  @Field()
  cohortName!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day of the pause, if it has one.' })
  until!: string | null;
}

@ObjectType({ description: 'Whom people are told to write to, and where.' })
export class HandoverContact {
  @Field({
    description:
      'WAITING: on the page of people who wait. RECRUITMENT: on the public page. ANNOUNCEMENT: for answers to one that is planned.',
  })
  code!: string;

  @Field(() => String, { nullable: true })
  cohortName!: string | null;

  @Field(() => String, { nullable: true })
  name!: string | null;

  @Field()
  email!: string;
}

@ObjectType({ description: 'All that one needs to take a program over. Its cohorts and tasks are read beside it.' })
export class Handover {
  @Field(() => ID)
  programId!: string;

  @Field(() => [HandoverPerson])
  people!: HandoverPerson[];

  @Field(() => [HandoverDue])
  due!: HandoverDue[];

  @Field(() => [HandoverPaused])
  paused!: HandoverPaused[];

  @Field(() => [HandoverContact])
  contacts!: HandoverContact[];

  @Field(() => Int, { description: 'Open tasks of the program that nobody has.' })
  unownedTasks!: number;
}

@InputType()
export class HandOverInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => ID)
  fromId!: string;

  @Field(() => ID)
  toId!: string;

  @Field({ description: 'Their open tasks of other programs and of the school as well.' })
  @IsBoolean()
  everyTask!: boolean;

  @Field({ description: 'They stop coordinating this program; roles in the whole school stay.' })
  @IsBoolean()
  endsRole!: boolean;

  @Field({ defaultValue: false, description: 'Open tasks of the program that nobody has become theirs.' })
  @IsBoolean()
  unownedTasks!: boolean;

  @Field({
    defaultValue: false,
    description: 'Wherever people are told to write to the former person, they read the new one from now on.',
  })
  @IsBoolean()
  contact!: boolean;
}

@ObjectType()
export class HandoverResult {
  @Field(() => Int)
  tasks!: number;

  @Field(() => Int, { description: 'Absences during which the new person stands in instead.' })
  deputies!: number;

  @Field()
  roleGiven!: boolean;

  @Field()
  roleEnded!: boolean;

  @Field(() => Int, { description: 'Places where people now read the new person to write to.' })
  contacts!: number;
}
