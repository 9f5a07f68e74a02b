import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, EnrolmentSource, EnrolmentState, LIMITS, PeopleOrder } from '@trellis/contracts';
import { ArrayMaxSize, IsOptional, MaxLength } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';
import { Enrolment } from './enrolment.types.js';

/** Which people of a cohort: everything that is given has to hold; of a list, any entry will do. */
@InputType()
export class PeopleFilterInput {
  @Field(() => [EnrolmentRole as object], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.filterValues)
  roles?: EnrolmentRole[] | null;

  @Field(() => [EnrolmentState as object], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.filterValues)
  states?: EnrolmentState[] | null;

  @Field(() => [EnrolmentSource as object], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.filterValues)
  sources?: EnrolmentSource[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.filterValues)
  @MaxLength(LIMITS.cellCharacters, { each: true })
  sites?: string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(LIMITS.filterValues)
  @MaxLength(LIMITS.cellCharacters, { each: true })
  years?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether they have a mentorship; of a closed cohort, one that lasted until its end.',
  })
  @IsOptional()
  matched?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  accountConfirmed?: boolean | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  noticeSent?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the address was marked as not working.' })
  @IsOptional()
  mailStopped?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Beginnings of words of the name or the address, in any order; all of them.',
  })
  @IsOptional()
  @MaxLength(LIMITS.searchCharacters)
  search?: string | null;
}

@InputType()
export class PeopleSortInput {
  @Field(() => PeopleOrder as object)
  by!: PeopleOrder;

  @Field()
  descending!: boolean;
}

@ObjectType()
export class PeopleConnection extends connectionOf(Enrolment) {
  @Field({ description: 'Whether more people match than totalCount says: counting stops there.' })
  countIsBounded!: boolean;
}

@ObjectType({ description: 'What the people of a cohort can be filtered by, as far as it depends on them.' })
export class PeopleChoices {
  @Field(() => [String])
  sites!: string[];

  @Field(() => [String])
  years!: string[];

  @Field(() => Int, { description: 'Everyone, whatever their state.' })
  everyone!: number;
}
