import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  EnrolmentRole,
  EnrolmentSource,
  EnrolmentState,
  LIMITS,
  MentorDecision,
  Role,
  TaskState,
} from '@trellis/contracts';
import { IsEmail, Length, MaxLength } from 'class-validator';
import { GraphQLDate, GraphQLJSON } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { GivenAnswer } from '../enrolments/index.js';
import { PersonPhoto } from '../members/index.js';

@ObjectType({ description: 'One time that a person takes or took part in a cohort, as those who run it see it.' })
export class PersonEnrolment {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field()
  cohortName!: string;

  @Field()
  programName!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => EnrolmentState as object)
  state!: EnrolmentState;

  @Field(() => EnrolmentSource as object)
  source!: EnrolmentSource;

  @Field(() => GraphQLISODateTime)
  joinedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  noticeSentAt!: Date | null;

  @Field(() => Int, { nullable: true })
  capacity!: number | null;

  @Field(() => String, { nullable: true })
  offers!: string | null;

  @Field({ description: 'Whether another requirement was agreed. It never says why.' })
  requirementAdjusted!: boolean;

  @Field(() => [GivenAnswer], { description: 'To the form of the cohort, identity excepted.' })
  answers!: GivenAnswer[];

  @Field(() => [String], { description: 'With whom; in a cohort that is closed, until its end.' })
  with!: string[];
}

@ObjectType({
  description: 'What a named person decided about a place in a cohort. The reason stays with those who decide.',
})
export class PersonDecision {
  @Field(() => MentorDecision as object)
  decision!: MentorDecision;

  @Field()
  cohortName!: string;

  @Field(() => String, { nullable: true })
  by!: string | null;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@ObjectType()
export class PersonTask {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  code!: string | null;

  @Field(() => GraphQLJSON)
  args!: unknown;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field(() => TaskState as object)
  state!: TaskState;
}

@ObjectType({
  description:
    'One person as those who run a program see them. Looking is written down, and the person reads who looked.',
})
export class Person {
  @Field(() => ID)
  memberId!: string;

  @Field()
  displayName!: string;

  @Field(() => String, { nullable: true })
  pronouns!: string | null;

  @Field()
  email!: string;

  @Field(() => [Role as object])
  roles!: Role[];

  @Field(() => GraphQLISODateTime)
  joinedAt!: Date;

  @Field({ description: 'Whether the person signs in; then name and address are theirs to change.' })
  signsIn!: boolean;

  @Field({ description: 'Whether the address was marked as not working.' })
  mailStopped!: boolean;

  @Field(() => [String])
  languages!: string[];

  @Field(() => [String])
  specialties!: string[];

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they need to take part; null as long as they have not said that it may be read.',
  })
  needs!: string | null;

  @Field(() => PersonPhoto, { nullable: true })
  photo!: PersonPhoto | null;

  @Field(() => [PersonEnrolment], { description: 'In the programs that the viewer runs.' })
  enrolments!: PersonEnrolment[];

  @Field(() => [PersonDecision])
  decisions!: PersonDecision[];

  @Field(() => [PersonTask], { description: 'Tasks about a place of the person in a cohort.' })
  tasks!: PersonTask[];
}

@InputType()
export class CorrectPersonInput {
  @Field(() => ID)
  memberId!: string;

  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  displayName!: string;

  @Field()
  @IsEmail({}, { message: 'email: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  email!: string;
}
