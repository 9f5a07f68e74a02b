import { createUnionType, Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import {
  EligibilityKind,
  EnrolmentRole,
  LIMITS,
  Locale,
  PasswordUse,
  RegistrationDoor,
  RegistrationLinkState,
  RegistrationOutcome,
} from '@trellis/contracts';
import { ArrayMaxSize, IsEmail, IsObject, IsOptional, MaxLength } from 'class-validator';
import { GraphQLJSON, LocalizedText } from '../../platform/graphql/scalars.js';

/** Whom this is for: never computed from an identity answer. For mentors it is open: a person decides on them. */
@ObjectType()
export class RegistrationEligibility {
  @Field(() => EligibilityKind as object)
  kind!: EligibilityKind;

  @Field(() => LocalizedText, { nullable: true, description: 'What is attested; nobody checks.' })
  statement!: LocalizedText | null;

  @Field(() => [String], { description: 'Years or sites, where it is by these.' })
  values!: string[];
}

/** What somebody reads who follows a registration link: nothing here is about a person but themself. */
@ObjectType({ description: 'How people may describe themselves in one dimension: offered beside one’s own words.' })
export class IdentityChoices {
  @Field(() => ID)
  dimensionId!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => [LocalizedText])
  options!: LocalizedText[];
}

@ObjectType()
export class RegistrationEntry {
  @Field(() => RegistrationDoor as object)
  door!: RegistrationDoor;

  @Field(() => RegistrationLinkState as object)
  state!: RegistrationLinkState;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => GraphQLISODateTime, { nullable: true })
  opensAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  closesAt!: Date | null;

  @Field()
  needsApproval!: boolean;

  @Field()
  schoolName!: string;

  @Field({ description: 'The run that the link leads into; a question may be asked in one alone.' })
  cohortName!: string;

  @Field(() => [Locale as object])
  locales!: Locale[];

  @Field(() => LocalizedText)
  publicName!: LocalizedText;

  @Field(() => LocalizedText)
  focus!: LocalizedText;

  @Field(() => LocalizedText)
  expectations!: LocalizedText;

  @Field(() => RegistrationEligibility)
  eligibility!: RegistrationEligibility;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'The form, without what is known already (address, time); null while registration is not open.',
  })
  form!: unknown;

  @Field(() => [ID], { description: 'Of those who are named in the form as people who may read identity answers.' })
  readerIds!: string[];

  @Field(() => [IdentityChoices], { description: 'Empty where the form asks nothing about identity.' })
  identityChoices!: IdentityChoices[];

  @Field(() => String, {
    nullable: true,
    description: 'The address that is proven: by the mail, or by being signed in.',
  })
  email!: string | null;

  @Field(() => PasswordUse as object, {
    nullable: true,
    description: 'What registering asks of the password of the proven address; null while none is proven.',
  })
  password!: PasswordUse | null;

  @Field({ description: 'Something was saved that this person can go on with.' })
  hasDraft!: boolean;

  @Field({ description: 'It opens with the password that was chosen when it was saved.' })
  draftNeedsPassword!: boolean;

  @Field({
    description: 'All of what was saved was filled in: it only waits to be sent from the link that proves the address.',
  })
  draftFinished!: boolean;

  @Field({ description: 'This person is in the cohort already; sending the form again corrects what they said.' })
  alreadyIn!: boolean;
}

/** What was filled in so far, for the person who filled it in. */
@ObjectType()
export class RegistrationDraft {
  @Field(() => GraphQLJSON, { description: 'By item id, as the forms keep answers.' })
  answers!: unknown;

  @Field({ description: 'All of it was filled in; only the address had to be confirmed.' })
  finished!: boolean;

  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;
}

@ObjectType()
export class RegistrationProblem {
  @Field()
  itemId!: string;

  @Field()
  code!: string;

  @Field(() => GraphQLJSON)
  args!: unknown;
}

/** Answers that cannot be taken; nothing was kept. */
@ObjectType()
export class RegistrationProblems {
  @Field(() => [RegistrationProblem])
  problems!: RegistrationProblem[];
}

@ObjectType()
export class RegistrationSaved {
  @Field(() => String, {
    nullable: true,
    description: 'With this the same browser goes on saving, without the password.',
  })
  browserToken!: string | null;

  @Field({ description: 'A mail with the link to come back is on its way.' })
  mailed!: boolean;

  @Field(() => GraphQLISODateTime)
  expiresAt!: Date;
}

@ObjectType()
export class RegistrationDone {
  @Field(() => RegistrationOutcome as object)
  outcome!: RegistrationOutcome;

  @Field()
  schoolSlug!: string;
}

export const SaveRegistrationResult = createUnionType({
  name: 'SaveRegistrationResult',
  types: () => [RegistrationSaved, RegistrationProblems] as const,
  resolveType: (value: object) => ('problems' in value ? RegistrationProblems : RegistrationSaved),
});

export const SubmitRegistrationResult = createUnionType({
  name: 'SubmitRegistrationResult',
  types: () => [RegistrationDone, RegistrationProblems] as const,
  resolveType: (value: object) => ('problems' in value ? RegistrationProblems : RegistrationDone),
});

@InputType()
export class OpenRegistrationDraftInput {
  @Field()
  @MaxLength(200)
  token!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.passwordMaximum * 4)
  password?: string | null;
}

@InputType()
export class SaveRegistrationInput extends OpenRegistrationDraftInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(200)
  browserToken?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the link to come back is sent; not for who is signed in.',
  })
  @IsOptional()
  @IsEmail({}, { message: 'email: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  email?: string | null;

  @Field(() => GraphQLJSON)
  @IsObject()
  answers!: Record<string, unknown>;

  @Field(() => Locale as object)
  locale!: Locale;

  @Field({ description: 'Everything is filled in: check it whole, and send the mail that confirms the address.' })
  finish!: boolean;
}

@InputType()
export class SubmitRegistrationInput extends OpenRegistrationDraftInput {
  @Field(() => String, {
    nullable: true,
    description: 'Of the account that the address has already, where the draft has another password.',
  })
  @IsOptional()
  @MaxLength(LIMITS.passwordMaximum * 4)
  accountPassword?: string | null;

  @Field(() => GraphQLJSON)
  @IsObject()
  answers!: Record<string, unknown>;

  @Field(() => Locale as object)
  locale!: Locale;

  @Field({ description: 'They see themself in the statement on who the program is for, or are unsure.' })
  attested!: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'Who was named in the form that the person read; a yes to be read counts for these alone.',
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.identityReaders)
  @MaxLength(40, { each: true })
  readerIds?: string[] | null;
}
