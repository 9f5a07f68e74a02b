import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, LIMITS, Locale, RegistrationInvitationState } from '@trellis/contracts';
import { MaxLength } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';

/** One address asked to register, with its own link. */
@ObjectType()
export class RegistrationInvitation {
  @Field(() => ID)
  id!: string;

  @Field()
  email!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => RegistrationInvitationState as object)
  state!: RegistrationInvitationState;

  @Field(() => GraphQLISODateTime)
  sentAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  remindedAt!: Date | null;

  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;
}

@ObjectType()
export class RegistrationInvitationConnection extends connectionOf(RegistrationInvitation) {
  @Field(() => Int, { description: 'Who has not registered and was not written to in the last day.' })
  remindableCount!: number;
}

@ObjectType()
export class AddressProblem {
  @Field(() => Int)
  line!: number;

  @Field()
  text!: string;

  @Field({ description: 'EMAIL_MALFORMED, REPEATED, INVITED or IN_COHORT' })
  code!: string;
}

@ObjectType()
export class InvitedToRegister {
  @Field(() => Int, {
    description: 'Mails that are on their way; none as long as there are problems nobody has accepted.',
  })
  invited!: number;

  @Field(() => Int, { description: 'Addresses that can be written to.' })
  good!: number;

  @Field(() => [AddressProblem])
  problems!: AddressProblem[];
}

@InputType()
export class InviteToRegisterInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field({ description: 'As pasted: an address a line.' })
  @MaxLength(LIMITS.pastedCharacters)
  addresses!: string;

  @Field(() => Locale as object)
  locale!: Locale;

  @Field()
  needsApproval!: boolean;

  @Field({ description: 'Write to the good addresses although there are others.' })
  keepGoodPart!: boolean;
}
