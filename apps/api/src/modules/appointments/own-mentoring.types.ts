import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentState, LIMITS } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsOptional, Max, MaxLength, Min } from 'class-validator';
import { LocalizedText } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'What a mentor has of what the program asks.' })
export class MentorStanding {
  @Field(() => GraphQLISODateTime, { nullable: true })
  attestedAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'The end of the latest year that they agreed for.' })
  validUntil!: Date | null;

  @Field({ description: 'Whether it is asked for, and not there or over.' })
  attestationDue!: boolean;

  @Field(() => Int)
  trainingsMissing!: number;

  @Field({ description: 'Whether what is missing keeps them out of a match.' })
  held!: boolean;
}

@ObjectType()
export class MyTraining {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => String, { nullable: true })
  link!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  doneAt!: Date | null;
}

@ObjectType({ description: 'What a mentor offers in one cohort.' })
export class MyMentorPlace {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  cohortName!: string;

  @Field(() => EnrolmentState as object)
  state!: EnrolmentState;

  @Field(() => Int, { description: 'How many people at most; those accompanied elsewhere count against it too.' })
  capacity!: number;

  @Field(() => Int)
  accompanying!: number;

  @Field({ description: 'Whether somebody new may come just now.' })
  takesNew!: boolean;

  @Field(() => String, { nullable: true, description: 'What they are glad to talk about, in their own words.' })
  offers!: string | null;
}

@ObjectType()
export class MyMentorProgram {
  @Field(() => ID)
  programId!: string;

  @Field()
  programName!: string;

  @Field({ description: 'Whether the program asks for an agreement each year.' })
  attested!: boolean;

  @Field(() => LocalizedText)
  wording!: LocalizedText;

  @Field(() => Int)
  wordingVersion!: number;

  @Field(() => MentorStanding)
  standing!: MentorStanding;

  @Field({
    description: 'Whether the year is over within the days in which a reminder comes, or the agreement is due.',
  })
  mayRenew!: boolean;

  @Field(() => [MyTraining])
  trainings!: MyTraining[];

  @Field(() => [MyMentorPlace])
  places!: MyMentorPlace[];
}

@ObjectType({ description: 'A mentor’s own page: everything that they carry and offer in this school, in one place.' })
export class MyMentoring {
  @Field(() => Int, { description: 'People they accompany now, in every cohort.' })
  accompanying!: number;

  @Field(() => [MyMentorProgram])
  programs!: MyMentorProgram[];
}

@InputType()
export class AttestInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => Int, { description: 'The version that the person has read.' })
  version!: number;
}

@InputType()
export class ChangeMyMentoringInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => Int)
  @Min(0)
  @Max(LIMITS.capacity)
  capacity!: number;

  @Field()
  takesNew!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.offersCharacters)
  offers?: string | null;
}

@InputType()
export class RecordTrainingInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => ID)
  trainingId!: string;

  @Field(() => [ID])
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.decisions)
  @ArrayUnique()
  enrolmentIds!: string[];
}
