import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, EnrolmentState, MentorshipState, ProgramModelKind } from '@trellis/contracts';
import { connectionOf } from '../../platform/graphql/connection.js';
import { GraphQLDate, LocalizedText } from '../../platform/graphql/scalars.js';
import { ContactPerson, PersonPhoto } from '../members/index.js';

/** One of those in a mentorship, as another sees them: what the intake form shows to the match and the cohort's settings let them see. */
@ObjectType()
export class Participant {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  displayName!: string;

  @Field(() => String, { nullable: true })
  pronouns!: string | null;

  @Field(() => String, { nullable: true, description: 'How to write; null where the cohort does not show it to you.' })
  email!: string | null;

  @Field(() => String, { nullable: true })
  year!: string | null;

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field(() => [String])
  specialties!: string[];

  @Field(() => [String])
  languages!: string[];

  @Field(() => [String], { description: 'Of a mentee: what they would like from it.' })
  goals!: string[];

  @Field(() => PersonPhoto, { nullable: true })
  photo!: PersonPhoto | null;

  @Field(() => String, { nullable: true, description: 'What a mentor is glad to talk about, in their own words.' })
  offers!: string | null;
}

@ObjectType()
export class NextStep {
  @Field({ description: 'MENTOR_WRITES_FIRST, or, once the day for it is over, FIRST_WORD_LATE' })
  code!: string;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;
}

@ObjectType({
  description:
    'The published relation of mentors and mentees: a pair, a group or a pod. It carries no score, no band and no reason.',
})
export class Mentorship {
  @Field(() => ID)
  id!: string;

  @Field(() => ProgramModelKind as object)
  model!: ProgramModelKind;

  @Field(() => MentorshipState as object)
  state!: MentorshipState;

  @Field(() => GraphQLISODateTime)
  publishedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt!: Date | null;

  @Field({ description: 'Whether it ended before its cohort was closed; one that lasted until then did not.' })
  endedEarly!: boolean;

  @Field({ description: 'On a pause that one asked for oneself. To the other it is a pause, and no more.' })
  pausedByMe!: boolean;

  @Field(() => Participant, { description: 'Oneself where one is a mentee of it; else the first by name.' })
  mentee!: Participant;

  @Field(() => Participant, { description: 'Oneself where one is a mentor of it; else the first by name.' })
  mentor!: Participant;

  @Field(() => [Participant], {
    description:
      'Everyone in it, mentors first, by name. Of each other mentees see the name alone, mentors what a mentee sees of them.',
  })
  people!: Participant[];

  @Field(() => [String])
  menteeGoals!: string[];

  @Field(() => NextStep, { nullable: true })
  nextStep!: NextStep | null;
}

@ObjectType()
export class MentorshipConnection extends connectionOf(Mentorship) {}

@ObjectType({ description: 'What someone who waits for a mentor reads, as approved when the cohort was published.' })
export class WaitingPage {
  @Field(() => LocalizedText)
  text!: LocalizedText;

  @Field()
  contactName!: string;

  @Field()
  contactEmail!: string;
}

@ObjectType({ description: 'One that somebody was in, as far as it takes to find it again.' })
export class PastMentorship {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'One’s own part in its cohort.' })
  enrolmentId!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt!: Date | null;

  @Field(() => [String], { description: 'Who was on the other side.' })
  names!: string[];
}

/** A person's own part in a cohort. */
@ObjectType()
export class MyEnrolment {
  @Field(() => ID)
  id!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => EnrolmentState as object)
  state!: EnrolmentState;

  @Field({ description: 'Whether the cohort is closed: its mentorships have ended.' })
  isOver!: boolean;

  @Field({ description: 'Asked whether they come again, and nothing said so far.' })
  awaitsAnswer!: boolean;

  @Field(() => ID)
  cohortId!: string;

  @Field()
  cohortName!: string;

  @Field({ description: "The program's public name: neutral, since taking part is itself identity data." })
  programName!: string;

  @Field(() => Int, { nullable: true })
  capacity!: number | null;

  @Field(() => LocalizedText)
  focus!: LocalizedText;

  @Field(() => LocalizedText)
  expectations!: LocalizedText;

  @Field(() => [Mentorship])
  mentorships!: Mentorship[];

  @Field(() => WaitingPage, { nullable: true })
  waiting!: WaitingPage | null;

  @Field(() => ContactPerson, { nullable: true, description: 'Who decided to go on without them: the one to ask.' })
  declinedBy!: ContactPerson | null;
}

@ObjectType({ description: 'One mentorship as somebody in it sees it, with their own part in its cohort.' })
export class MyMentorship {
  @Field(() => ID)
  id!: string;

  @Field(() => MyEnrolment)
  enrolment!: MyEnrolment;

  @Field(() => Mentorship)
  mentorship!: Mentorship;
}
