import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, LIMITS, Locale } from '@trellis/contracts';
import { IsEmail, IsObject, IsOptional, Length, Max, MaxLength, Min } from 'class-validator';
import { GraphQLJSON } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { Enrolment } from '../enrolments/index.js';
import { RegistrationProblems } from './registration.types.js';

/** Somebody whom a coordinator brought in, and who has not been told yet. */
@ObjectType()
export class PersonAdded {
  @Field(() => Enrolment)
  enrolment!: Enrolment;
}

export const AddPersonResult = createUnionType({
  name: 'AddPersonResult',
  types: () => [PersonAdded, RegistrationProblems] as const,
  resolveType: (value: object) => ('problems' in value ? RegistrationProblems : PersonAdded),
});

@InputType()
export class AddPersonInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  @IsEmail({}, { message: 'email: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  email!: string;

  @Field({ description: 'As they write it.' })
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  displayName!: string;

  @Field(() => Int, { nullable: true, description: "A mentor's own number of places." })
  @IsOptional()
  @Min(0)
  @Max(LIMITS.capacity)
  capacity?: number | null;

  @Field({
    nullable: true,
    description: 'For a mentor: whether you have approved them, under your name. Left out: yes, if you may.',
  })
  approved?: boolean;

  @Field(() => Locale as object)
  locale!: Locale;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'By item id. Never identity or consent: of these only the person speaks.',
  })
  @IsOptional()
  @IsObject()
  answers?: Record<string, unknown> | null;
}
