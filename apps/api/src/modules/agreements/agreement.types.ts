import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AGREEMENT_LIMITS, AgreementState, EnrolmentRole, LIMITS } from '@trellis/contracts';
import { MaxLength } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { AgreementPartView } from './agreement-template.types.js';

/** One place of an agreement: a part, whose own it is, and what stands there. */
@ObjectType()
export class AgreementText {
  @Field()
  partId!: string;

  @Field(() => ID, { nullable: true, description: 'Whose own it is; null where all write together.' })
  enrolmentId!: string | null;

  @Field()
  text!: string;

  @Field(() => Int, { description: 'Told back with a change; 0 while nothing was written.' })
  revision!: number;

  @Field({ description: 'Whether the signed-in person writes here.' })
  mine!: boolean;
}

@ObjectType()
export class AgreementPerson {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  displayName!: string;

  @Field()
  isMe!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they signed what stands there now.' })
  signedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'As they typed it.' })
  signedAs!: string | null;

  @Field({
    description: 'Whether those who run the program may read what is not confidential, as far as they are concerned.',
  })
  shares!: boolean;
}

@ObjectType()
export class AgreementSignature {
  @Field(() => String, { nullable: true, description: 'Null once the person was erased.' })
  name!: string | null;

  @Field(() => GraphQLISODateTime)
  signedAt!: Date;
}

@ObjectType()
export class AgreementChange {
  @Field()
  partId!: string;

  @Field(() => ID, { nullable: true })
  enrolmentId!: string | null;

  @Field()
  before!: string;

  @Field()
  after!: string;
}

@ObjectType()
export class AgreementVersion {
  @Field(() => Int)
  version!: number;

  @Field(() => GraphQLISODateTime)
  madeAt!: Date;

  @Field(() => [AgreementSignature])
  signatures!: AgreementSignature[];

  @Field(() => [AgreementText])
  texts!: AgreementText[];
}

@ObjectType({ description: 'What those in a mentorship promise each other, as one of them sees it.' })
export class MyAgreement {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => AgreementState as object)
  state!: AgreementState;

  @Field(() => Int, { description: 'Of all that is written; told back when it is signed.' })
  revision!: number;

  @Field({ description: 'False while the mentorship is paused or once it has ended.' })
  isOpen!: boolean;

  @Field(() => LocalizedText)
  intro!: LocalizedText;

  @Field(() => [AgreementPartView])
  parts!: AgreementPartView[];

  @Field(() => [AgreementText], { description: 'Every place to write in, part by part, mentors first.' })
  texts!: AgreementText[];

  @Field(() => [AgreementPerson])
  people!: AgreementPerson[];

  @Field(() => [String], { description: 'Parts that are still to be written before it can be signed.' })
  missing!: string[];

  @Field(() => [AgreementChange], { description: 'What reads differently than in the newest signed version.' })
  changes!: AgreementChange[];

  @Field(() => [AgreementVersion], { description: 'The newest first.' })
  versions!: AgreementVersion[];
}

@ObjectType({ description: 'An agreement that waits for one’s own signature.' })
export class AgreementToSign {
  @Field(() => ID)
  mentorshipId!: string;

  @Field({ description: 'One has signed it before, and it reads differently now.' })
  hasChanged!: boolean;
}

@ObjectType({ description: 'How far the agreement of a mentorship is; never what it says.' })
export class AgreementStanding {
  @Field(() => AgreementState as object)
  state!: AgreementState;

  @Field(() => Int)
  signed!: number;

  @Field(() => Int)
  people!: number;
}

@ObjectType()
export class SharedAgreementText {
  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Whose own part it is.' })
  displayName!: string | null;

  @Field()
  text!: string;
}

@ObjectType()
export class AgreementSigner {
  @Field()
  displayName!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => GraphQLISODateTime, { nullable: true })
  signedAt!: Date | null;
}

@ObjectType({ description: 'What those who run the program may know of an agreement.' })
export class StaffAgreement {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => AgreementState as object)
  state!: AgreementState;

  @Field(() => [AgreementSigner])
  signers!: AgreementSigner[];

  @Field(() => [SharedAgreementText], {
    nullable: true,
    description: 'What is not confidential, where everyone in it said that it may be read; else null.',
  })
  shared!: SharedAgreementText[] | null;
}

@InputType()
export class WriteAgreementInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field()
  @MaxLength(LIMITS.wordingKindCharacters)
  partId!: string;

  @Field(() => Int)
  revision!: number;

  @Field()
  @MaxLength(AGREEMENT_LIMITS.textLength)
  text!: string;
}

@InputType()
export class SignAgreementInput {
  @Field(() => ID)
  mentorshipId!: string;

  @Field(() => Int)
  revision!: number;

  @OneLine()
  @Field()
  @IsVisibleText()
  @MaxLength(LIMITS.nameCharacters)
  name!: string;
}
