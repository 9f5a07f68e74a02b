import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole } from '@trellis/contracts';
import { IdentityUse } from '../intake/index.js';
import { ConsentAsked, MyDimension } from './my-dimension.types.js';
import { MyOfferedExperiences, MyWish, MyWishedExperiences } from './identity-wishes.types.js';

@ObjectType({ description: 'Another enrolment of the same person in which they said something.' })
export class EarlierIdentity {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  cohortName!: string;
}

@ObjectType({
  description: 'What a person says of themself for one cohort, in the vault: read by nobody else through this.',
})
export class MyIdentity {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  cohortName!: string;

  @Field()
  programName!: string;

  @Field({ description: 'Whether this cohort uses identity in matching, for those who agreed.' })
  usedInMatching!: boolean;

  @Field({ description: 'Whether it counts identity in reports, for those who agreed.' })
  usedInReports!: boolean;

  @Field(() => [MyDimension])
  dimensions!: MyDimension[];

  @Field(() => [String], { description: 'What forms or files brought and no dimension of the school stands for.' })
  unmapped!: string[];

  @Field(() => [ConsentAsked])
  asked!: ConsentAsked[];

  @Field(() => [MyWish], {
    description: 'For a mentee; empty for a mentor, who weighs nothing about a mentee’s identity.',
  })
  wishes!: MyWish[];

  @Field(() => MyOfferedExperiences, { nullable: true })
  offers!: MyOfferedExperiences | null;

  @Field(() => MyWishedExperiences, { nullable: true })
  experiences!: MyWishedExperiences | null;

  @Field(() => [EarlierIdentity])
  earlier!: EarlierIdentity[];

  @Field(() => [IdentityUse], { description: 'Others’ uses, newest first.' })
  uses!: IdentityUse[];
}

@InputType()
export class ReuseMyIdentityInput {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => ID)
  fromEnrolmentId!: string;
}
