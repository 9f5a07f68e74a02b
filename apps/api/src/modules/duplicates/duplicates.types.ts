import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DuplicateReason, EnrolmentRole, EnrolmentState, Locale, MergePart, MergeSide, Role } from '@trellis/contracts';
import { MaxLength } from 'class-validator';

const ID_CHARACTERS = 36;

@ObjectType()
export class DuplicateEnrolment {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field()
  cohortName!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => EnrolmentState as object)
  state!: EnrolmentState;

  @Field(() => Int, { description: 'Mentorships that have not ended.' })
  mentorships!: number;
}

/** One of two members who may be the same person. */
@ObjectType()
export class DuplicatePerson {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;

  @Field()
  email!: string;

  @Field(() => String, { nullable: true })
  pronouns!: string | null;

  @Field(() => Locale as object)
  locale!: Locale;

  @Field(() => [Role as object])
  roles!: Role[];

  @Field({ description: 'Whether they have signed in: such a member is the one that stays.' })
  hasAccount!: boolean;

  @Field(() => GraphQLISODateTime)
  since!: Date;

  @Field(() => [DuplicateEnrolment])
  enrolments!: DuplicateEnrolment[];
}

@ObjectType()
export class Duplicate {
  @Field(() => DuplicateReason as object)
  reason!: DuplicateReason;

  @Field(() => [DuplicatePerson], { description: 'Two.' })
  people!: DuplicatePerson[];
}

@ObjectType()
export class Duplicates {
  @Field(() => Int, { description: 'How many there are with those that are not listed.' })
  total!: number;

  @Field(() => [Duplicate], { description: 'The likeliest, at most a hundred.' })
  pairs!: Duplicate[];
}

@ObjectType()
export class MergeMove {
  @Field(() => MergePart as object)
  part!: MergePart;

  @Field(() => Int)
  count!: number;
}

/** What merging would do. Nothing has been changed. */
@ObjectType()
export class MergePreview {
  @Field(() => String, { nullable: true, description: 'The code of the error with which merging is refused.' })
  refusal!: string | null;

  @Field(() => [MergeMove])
  moves!: MergeMove[];

  @Field(() => [String], { description: 'Cohorts in which both are in the same role: one enrolment stays of two.' })
  twiceIn!: string[];
}

@InputType()
export class MergeMembersInput {
  @Field(() => ID, { description: 'The member that stays: the one with an account, if one has.' })
  @MaxLength(ID_CHARACTERS)
  keepId!: string;

  @Field(() => ID)
  @MaxLength(ID_CHARACTERS)
  otherId!: string;

  @Field(() => MergeSide as object)
  name!: MergeSide;

  @Field(() => MergeSide as object)
  email!: MergeSide;

  @Field(() => MergeSide as object)
  pronouns!: MergeSide;

  @Field(() => MergeSide as object)
  locale!: MergeSide;

  @Field(() => MergeSide as object, {
    description: 'In a cohort where both are in the same role: whose answers, consents and places stay.',
  })
  answers!: MergeSide;
}

@InputType()
export class TwoMembersInput {
  @Field(() => ID)
  @MaxLength(ID_CHARACTERS)
  firstId!: string;

  @Field(() => ID)
  @MaxLength(ID_CHARACTERS)
  secondId!: string;
}
