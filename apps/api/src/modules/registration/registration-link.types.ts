import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, LIMITS, RegistrationLinkState } from '@trellis/contracts';
import { IsOptional, Length, Max, Min } from 'class-validator';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';

/** A link, and its QR code, by which many may register in one role. */
@ObjectType()
export class RegistrationLink {
  @Field(() => ID)
  id!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field({ description: 'For those who run the cohort: where it hangs.' })
  label!: string;

  @Field({ description: 'The secret of the link as people can type it.' })
  code!: string;

  @Field({ description: 'The page, with the secret behind the #: it reaches no log.' })
  url!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closesAt!: Date | null;

  @Field(() => Int, { nullable: true })
  capacity!: number | null;

  @Field()
  needsApproval!: boolean;

  @Field(() => RegistrationLinkState as object)
  state!: RegistrationLinkState;

  @Field(() => Int, { description: 'People who came by it and have not left.' })
  used!: number;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
}

@InputType()
export class RegistrationLinkTermsInput {
  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  label!: string;

  @Field(() => GraphQLISODateTime, { nullable: true })
  @IsOptional()
  opensAt?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  @IsOptional()
  closesAt?: Date | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.registrationPlaces)
  capacity?: number | null;

  @Field({ description: 'A named person decides before they are in.' })
  needsApproval!: boolean;
}

@InputType()
export class CreateRegistrationLinkInput extends RegistrationLinkTermsInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;
}

@InputType()
export class ChangeRegistrationLinkInput extends RegistrationLinkTermsInput {
  @Field(() => ID)
  id!: string;
}
