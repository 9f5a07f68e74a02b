import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, EventKind, LIMITS, RequirementPeriod } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize, IsEnum, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { GraphQLDate, LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'So many events of a kind that people of a program are asked to attend.' })
export class EventRequirement {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  programId!: string;

  @Field(() => ID, { nullable: true, description: 'Null: each cohort of the program.' })
  cohortId!: string | null;

  @Field(() => String, { nullable: true })
  cohortName!: string | null;

  @Field(() => EnrolmentRole as object, { nullable: true, description: 'Null: mentors and mentees.' })
  role!: EnrolmentRole | null;

  @Field(() => EventKind as object)
  kind!: EventKind;

  @Field(() => ID, { nullable: true })
  kindId!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Of a kind of the school’s own.' })
  kindName!: LocalizedText | null;

  @Field(() => Int)
  needed!: number;

  @Field(() => RequirementPeriod as object, { description: 'Within a term, or the whole cohort.' })
  per!: RequirementPeriod;

  @Field({ description: 'A match of those who have not attended is not published.' })
  beforeMatch!: boolean;

  @Field(() => Int, { description: 'People whom somebody let off it.' })
  waivers!: number;
}

@ObjectType({ description: 'That somebody need not attend, and why.' })
export class EventWaiver {
  @Field()
  reason!: string;

  @Field(() => String, { nullable: true })
  givenBy!: string | null;

  @Field(() => GraphQLISODateTime)
  givenAt!: Date;
}

@ObjectType({ description: 'How far somebody is with one requirement, within the term or the cohort.' })
export class EventStanding {
  @Field(() => EventRequirement)
  requirement!: EventRequirement;

  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  cohortName!: string;

  @Field(() => Int)
  attended!: number;

  @Field(() => Int, { description: '0 as well for whoever was let off it.' })
  left!: number;

  @Field(() => GraphQLDate)
  from!: string;

  @Field(() => GraphQLDate)
  to!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'Of the term.' })
  periodName!: LocalizedText | null;

  @Field(() => EventWaiver, { nullable: true })
  waiver!: EventWaiver | null;
}

@ObjectType()
export class PersonStandings {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => [EventStanding])
  standings!: EventStanding[];
}

@InputType()
export class SaveEventRequirementInput {
  @Field(() => ID, { nullable: true, description: 'Null: a new one.' })
  @IsOptional()
  id?: string | null;

  @Field(() => ID, { description: 'Stays as it is.' })
  programId!: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  cohortId?: string | null;

  @Field(() => EnrolmentRole as object, { nullable: true })
  @IsOptional()
  @IsEnum(EnrolmentRole)
  role?: EnrolmentRole | null;

  @Field(() => EventKind as object)
  @IsEnum(EventKind)
  kind!: EventKind;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  kindId?: string | null;

  @Field(() => Int)
  @Min(1)
  @Max(LIMITS.eventRequirementNeeded)
  needed!: number;

  @Field(() => RequirementPeriod as object)
  @IsEnum(RequirementPeriod)
  per!: RequirementPeriod;

  @Field()
  beforeMatch!: boolean;
}

@InputType()
export class WaiveEventRequirementInput {
  @Field(() => ID)
  requirementId!: string;

  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.selectedPeople)
  enrolmentIds!: string[];

  @Field({ description: 'Read by each of them.' })
  @MaxLength(LIMITS.meetingReasonCharacters)
  reason!: string;
}

@InputType()
export class EndEventWaiverInput {
  @Field(() => ID)
  requirementId!: string;

  @Field(() => ID)
  enrolmentId!: string;
}
