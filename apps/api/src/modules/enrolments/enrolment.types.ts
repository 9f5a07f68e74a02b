import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, EnrolmentSource, EnrolmentState } from '@trellis/contracts';
import { connectionOf } from '../../platform/graphql/connection.js';
import { GraphQLDate } from '../../platform/graphql/scalars.js';

@ObjectType()
export class EnrolmentPause {
  @Field(() => GraphQLDate)
  fromOn!: string;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day; null until somebody ends the pause.' })
  toOn!: string | null;
}

@ObjectType({ description: 'A requirement agreed with one person. It never says why.' })
export class EnrolmentRequirement {
  @Field(() => Float, { nullable: true, description: "In the program's own unit; null: adjusted, without a number." })
  amount!: number | null;
}

/** A member in a cohort, as mentor or mentee, as those who run the cohort see them. */
@ObjectType()
export class Enrolment {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Who it is, whatever the cohort.' })
  memberId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => EnrolmentState as object)
  state!: EnrolmentState;

  @Field(() => EnrolmentSource as object)
  source!: EnrolmentSource;

  @Field()
  displayName!: string;

  @Field(() => String, { nullable: true })
  pronouns!: string | null;

  @Field()
  email!: string;

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field(() => String, { nullable: true })
  year!: string | null;

  @Field(() => Int, { nullable: true, description: "The mentor's own number of places; null for a mentee." })
  capacity!: number | null;

  @Field({ description: 'Whether the person has signed in with this address.' })
  accountConfirmed!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true })
  noticeSentAt!: Date | null;

  @Field(() => Int, {
    description:
      'Of a mentee, published mentorships that are not ended, of a mentor the mentees in them; of a closed cohort, those that lasted until its end.',
  })
  mentorshipCount!: number;

  @Field({ description: 'Whether the address was marked as not working: nothing is sent to it.' })
  mailStopped!: boolean;

  @Field(() => EnrolmentRequirement, { nullable: true, description: 'Null: as the cohort asks of everyone.' })
  requirement!: EnrolmentRequirement | null;

  @Field(() => EnrolmentPause, { nullable: true, description: 'A pause that lasts or is to come.' })
  pause!: EnrolmentPause | null;

  @Field({ description: 'Asked to come again, and nothing said so far: nobody is signed up by silence.' })
  awaitsAnswer!: boolean;

  @Field(() => GraphQLISODateTime)
  joinedAt!: Date;

  @Field(() => GraphQLISODateTime)
  changedAt!: Date;
}

@ObjectType()
export class EnrolmentConnection extends connectionOf(Enrolment) {}
