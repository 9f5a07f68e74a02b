import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS, Locale } from '@trellis/contracts';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsTimeZone, Length } from 'class-validator';
import { IsSlug } from '../../platform/graphql/patterns.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';

/** What roles held in one program allow the viewer there, beyond what holds in the whole school. */
@ObjectType()
export class ProgramPermissions {
  @Field(() => ID)
  programId!: string;

  @Field(() => [String])
  permissions!: string[];
}

/** The tenant. */
@ObjectType()
export class School {
  @Field(() => ID)
  id!: string;

  @Field()
  slug!: string;

  @Field()
  name!: string;

  @Field(() => [Locale as object])
  locales!: Locale[];

  @Field()
  timeZone!: string;

  @Field(() => [String], {
    description: "What the viewer may do in the whole school, by the contracts' permission names.",
  })
  permissions!: string[];

  @Field(() => [ProgramPermissions])
  programPermissions!: ProgramPermissions[];
}

@InputType()
export class OpenSchoolInput {
  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  name!: string;

  @Field({ description: 'The last part of the school’s address: small letters, digits, single hyphens.' })
  @Length(LIMITS.slugMinimum, LIMITS.slugMaximum)
  @IsSlug()
  slug!: string;

  @Field(() => [Locale as object])
  @ArrayMinSize(1)
  @ArrayMaxSize(2)
  @ArrayUnique()
  locales!: Locale[];

  @Field()
  @IsTimeZone({ message: 'timeZone: not a time zone such as America/Toronto' })
  timeZone!: string;
}
