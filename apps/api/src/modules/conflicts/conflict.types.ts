import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConflictKind, ConflictScope, LIMITS } from '@trellis/contracts';
import { IsEmail, IsEnum, IsOptional, Length, MaxLength } from 'class-validator';
import { GraphQLDate } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';

@ObjectType({
  description: 'Somebody, or a group of people, whom a person may not be matched with, as that person said.',
})
export class MyConflict {
  @Field(() => ID)
  id!: string;

  @Field(() => ConflictKind as object)
  kind!: ConflictKind;

  @Field(() => ConflictScope as object)
  scope!: ConflictScope;

  @Field(() => String, { nullable: true, description: 'As it was typed. Whether somebody here has it is not told.' })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is about everybody of a cohort.' })
  cohortName!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is about one year of them.' })
  year!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  fromOn!: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'The last day; null until it is taken back.' })
  toOn!: string | null;

  @Field(() => GraphQLISODateTime)
  saidAt!: Date;
}

@ObjectType({ description: 'The same as those who run the program said it.' })
export class CohortConflict extends MyConflict {
  @Field({ description: 'The mentor it is about.' })
  mentorName!: string;
}

@ObjectType()
export class CohortConflicts {
  @Field(() => [CohortConflict], { description: 'Said by those who run this program, newest first.' })
  said!: CohortConflict[];

  @Field(() => Int, { description: 'How many mentors named somebody in the form; a run keeps to it.' })
  mentorsWhoNamed!: number;

  @Field(() => [ID], { description: 'Published mentorships of two who may not be matched (any more). Never says why.' })
  mentorships!: string[];
}

/** What anybody says of a conflict: of which kind, with whom, and from when to when. */
@InputType({ isAbstract: true })
abstract class ConflictInput {
  @Field(() => ConflictKind as object)
  @IsEnum(ConflictKind)
  kind!: ConflictKind;

  @Field(() => String, { nullable: true, description: 'With one person: their address.' })
  @IsOptional()
  @IsEmail({}, { message: 'email: not an address' })
  @MaxLength(LIMITS.emailCharacters)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Of everybody that it is about, those in this year.' })
  @IsOptional()
  @IsVisibleText()
  @Length(1, LIMITS.yearCharacters)
  year?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  fromOn?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  toOn?: string | null;
}

@InputType()
export class DeclareMyConflictInput extends ConflictInput {
  @Field(() => ID, { nullable: true, description: 'With every mentee of a cohort that one is a mentor in.' })
  @IsOptional()
  cohortId?: string | null;
}

@InputType()
export class DeclareConflictInput extends ConflictInput {
  @Field(() => ID)
  cohortId!: string;

  @Field({ description: 'The address of a mentor of this cohort.' })
  @IsEmail({}, { message: 'mentorEmail: not an address' })
  @MaxLength(LIMITS.emailCharacters)
  mentorEmail!: string;

  @Field(() => ConflictScope as object)
  @IsEnum(ConflictScope)
  scope!: ConflictScope;
}
