import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  DataFormat,
  EnrolmentRole,
  EnrolmentSource,
  EnrolmentState,
  LIMITS,
  Locale,
  MemberRequestReason,
  MentorshipState,
  Role,
} from '@trellis/contracts';
import { MaxLength } from 'class-validator';
import { SaidOfIdentity } from '../identity-profiles/index.js';
import { MyIntake } from '../intake/index.js';
import { PersonPhoto } from '../members/index.js';

@ObjectType({ description: 'The sign-in, which belongs to the person and to no school.' })
export class OwnAccount {
  @Field()
  email!: string;

  @Field()
  displayName!: string;

  @Field(() => Locale as object)
  locale!: Locale;

  @Field()
  timeZone!: string;
}

@ObjectType({ description: 'How the school knows the person.' })
export class OwnMember {
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

  @Field(() => GraphQLISODateTime)
  since!: Date;

  @Field({ description: 'Whether the address was marked as not working: nothing is sent to it.' })
  mailStopped!: boolean;
}

@ObjectType({ description: 'What the person says of themself on their profile.' })
export class OwnProfile {
  @Field(() => [String])
  languages!: string[];

  @Field(() => [String])
  specialties!: string[];

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field(() => String, { nullable: true, description: 'What they need to take part; kept encrypted.' })
  needs!: string | null;

  @Field()
  needsShared!: boolean;

  @Field(() => PersonPhoto, { nullable: true })
  photo!: PersonPhoto | null;
}

@ObjectType()
export class OwnEnrolment {
  @Field(() => ID)
  id!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => EnrolmentState as object)
  state!: EnrolmentState;

  @Field(() => EnrolmentSource as object)
  source!: EnrolmentSource;

  @Field()
  cohortName!: string;

  @Field()
  programName!: string;

  @Field(() => GraphQLISODateTime)
  joinedAt!: Date;

  @Field(() => GraphQLISODateTime)
  changedAt!: Date;

  @Field(() => Int, { nullable: true })
  capacity!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "What a mentor offers to talk about, in the mentor's own words.",
  })
  offers!: string | null;

  @Field({ description: 'Whether another requirement was agreed with this person. It never says why.' })
  requirementAdjusted!: boolean;

  @Field(() => MyIntake)
  intake!: MyIntake;

  @Field(() => SaidOfIdentity, {
    nullable: true,
    description: 'What they said on their own page of identity; null in a file that somebody else makes.',
  })
  identity!: SaidOfIdentity | null;
}

@ObjectType()
export class OwnMentorship {
  @Field(() => ID)
  id!: string;

  @Field()
  cohortName!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => MentorshipState as object)
  state!: MentorshipState;

  @Field(() => [String], { description: 'The others in it, then or now; who was erased has no name any more.' })
  with!: string[];

  @Field(() => GraphQLISODateTime)
  publishedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  endedAt!: Date | null;
}

@ObjectType()
export class OwnMail {
  @Field({ description: 'Which mail it was; never its text, which is not kept.' })
  kind!: string;

  @Field({ description: 'due, handing_over, sent, in_doubt, failed or cancelled' })
  state!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@ObjectType()
export class OwnFile {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field(() => Int)
  size!: number;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@ObjectType()
export class OwnRecord {
  @Field({
    description:
      'comment, form_review, wording_review, task, saved_view, deputy, program_role, next_year, registration, registration_draft, invitation, pause, mentor_approve, mentor_decline, mentor_note, attestation, training, announcement, message, reach, goal, shared_note, private_note, card',
  })
  kind!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field({ description: 'What it is called or says; empty where its kind says all.' })
  text!: string;
}

@ObjectType({ description: 'One entry of the trail that is about the person, or names them among others.' })
export class OwnTrailEntry {
  @Field(() => ID)
  id!: string;

  @Field()
  action!: string;

  @Field({ description: 'Somebody looked at, or took out, what is kept; otherwise it was changed.' })
  looked!: boolean;

  @Field(() => String, { nullable: true })
  purpose!: string | null;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field(() => String, { nullable: true, description: 'Null: Trellis itself, or someone who has been erased since.' })
  by!: string | null;

  @Field({ description: 'Whether it was the person themself.' })
  byMe!: boolean;
}

@ObjectType({ description: 'Everything that a school keeps about one person, for that person.' })
export class OwnData {
  @Field(() => ID)
  memberId!: string;

  @Field(() => OwnAccount, { nullable: true })
  account!: OwnAccount | null;

  @Field(() => OwnMember)
  member!: OwnMember;

  @Field(() => OwnProfile)
  profile!: OwnProfile;

  @Field(() => [OwnEnrolment])
  enrolments!: OwnEnrolment[];

  @Field(() => [OwnMentorship])
  mentorships!: OwnMentorship[];

  @Field(() => [OwnMail], { description: 'The newest 500.' })
  mails!: OwnMail[];

  @Field(() => [OwnFile])
  files!: OwnFile[];

  @Field(() => [OwnRecord], { description: 'What else there is, newest first.' })
  records!: OwnRecord[];

  @Field(() => [OwnTrailEntry], { description: 'Who looked and what was changed: the newest 500.' })
  trail!: OwnTrailEntry[];
}

@InputType()
export class EraseMeInput {
  @Field()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password!: string;
}

@InputType()
export class MemberRequestInput {
  @Field(() => ID)
  memberId!: string;

  @Field({ description: "The person's address, typed from their request: so that it is nobody else." })
  @MaxLength(LIMITS.emailCharacters)
  email!: string;

  @Field(() => MemberRequestReason as object)
  reason!: MemberRequestReason;
}

@InputType()
export class ExportMemberInput extends MemberRequestInput {
  @Field(() => DataFormat as object)
  format!: DataFormat;
}

@InputType()
export class DeleteAccountInput {
  @Field()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password!: string;
}

@ObjectType({ description: 'A file of what a school keeps about a person, without what only that person may open.' })
export class MemberFile {
  @Field()
  name!: string;

  @Field()
  type!: string;

  @Field()
  content!: string;
}

@ObjectType()
export class MemberErased {
  @Field({ description: 'Whether the person is told by mail: they had an account to write to.' })
  told!: boolean;
}
