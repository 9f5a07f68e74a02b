import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, LIMITS, ProgramModelKind } from '@trellis/contracts';
import { IsOptional, MaxLength } from 'class-validator';

@ObjectType({ description: 'A different match that one asked for, and that nobody has settled yet.' })
export class MyRematchRequest {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => String, { nullable: true })
  said!: string | null;
}

@ObjectType({ description: 'A different match that one of the two asked for, as those who run the program read it.' })
export class RematchRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => ID, { description: 'Of whoever asked.' })
  enrolmentId!: string;

  @Field(() => ProgramModelKind as object)
  model!: ProgramModelKind;

  @Field(() => EnrolmentRole as object, { description: 'Who of them asked. The others do not know.' })
  askedBy!: EnrolmentRole;

  @Field({ description: 'In a group or pod several names, unless the mentee asked.' })
  menteeName!: string;

  @Field({ description: 'In a pod several names, unless a mentor asked.' })
  mentorName!: string;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => String, { nullable: true, description: 'For those who run the program alone.' })
  said!: string | null;
}

@InputType()
export class AskForDifferentMatchInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => String, { nullable: true, description: 'Whatever the person would like to say; no reason is needed.' })
  @IsOptional()
  @MaxLength(LIMITS.rematchCharacters)
  said?: string | null;
}
