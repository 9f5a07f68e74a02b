import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, LIMITS, SupportKind, SupportState } from '@trellis/contracts';
import { IsEnum, IsOptional, MaxLength } from 'class-validator';

@ObjectType()
export class SupportEntry {
  @Field(() => ID)
  id!: string;

  @Field()
  said!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;

  @Field({ description: 'Written by somebody who runs the program; otherwise by whoever asked.' })
  fromStaff!: boolean;

  @Field(() => String, { nullable: true })
  by!: string | null;
}

@ObjectType({ description: 'Who opened what was said, and when last.' })
export class SupportLook {
  @Field()
  name!: string;

  @Field(() => GraphQLISODateTime)
  at!: Date;
}

@ObjectType({ description: 'Support or advice that one asked for. The other of the match is told nothing.' })
export class MySupportRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => SupportKind as object)
  kind!: SupportKind;

  @Field(() => SupportState as object)
  state!: SupportState;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field({ description: 'Somebody answered since one last looked.' })
  unread!: boolean;
}

@ObjectType({ description: 'The same with what was said; looking at it is remembered as having seen it.' })
export class MySupportThread {
  @Field(() => MySupportRequest)
  request!: MySupportRequest;

  @Field(() => [SupportEntry])
  entries!: SupportEntry[];

  @Field(() => [SupportLook])
  openedBy!: SupportLook[];
}

@ObjectType({ description: 'Who asks for support or advice, for those who run the program; what was said is apart.' })
export class SupportRequest {
  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => ID)
  cohortId!: string;

  @Field(() => SupportKind as object)
  kind!: SupportKind;

  @Field(() => SupportState as object)
  state!: SupportState;

  @Field(() => GraphQLISODateTime)
  askedAt!: Date;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  name!: string;
}

@ObjectType({
  description: 'What was said, for those who run the program. Each opening is kept and shown to whoever asked.',
})
export class SupportThread {
  @Field(() => SupportRequest)
  request!: SupportRequest;

  @Field(() => [SupportEntry])
  entries!: SupportEntry[];

  @Field(() => [SupportLook])
  openedBy!: SupportLook[];
}

@InputType()
export class AskForSupportInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => SupportKind as object)
  @IsEnum(SupportKind)
  kind!: SupportKind;

  @Field(() => String, { nullable: true, description: 'Nothing has to be said.' })
  @IsOptional()
  @MaxLength(LIMITS.careCharacters)
  said?: string | null;
}

@InputType()
export class SupportWordsInput {
  @Field(() => ID)
  requestId!: string;

  @Field()
  @MaxLength(LIMITS.careCharacters)
  said!: string;
}
