import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, LIMITS, VisiblePart } from '@trellis/contracts';
import { ArrayMaxSize, IsOptional, Length, MaxLength } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { PersonPhoto } from '../members/index.js';
import { Participant } from '../mentorships/index.js';

@ObjectType({
  description: 'One of the cohorts that a person takes part in, and what their match there is shown of them.',
})
export class ShownInCohort {
  @Field(() => ID)
  enrolmentId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  cohortName!: string;

  @Field()
  programName!: string;

  @Field(() => [VisiblePart as object], { description: 'Which parts the cohort shows at all.' })
  parts!: VisiblePart[];

  @Field(() => Participant, {
    description: 'As the match reads it: what the profile leaves empty comes from the form.',
  })
  person!: Participant;
}

@ObjectType({
  description: 'What one answered in the forms of one’s cohorts, and what these offer; any other words can be written.',
})
export class ProfileSuggestions {
  @Field(() => [String])
  languages!: string[];

  @Field(() => [String])
  specialties!: string[];

  @Field(() => [String])
  sites!: string[];
}

@ObjectType({ description: 'What a member says of themself in this school, for that member.' })
export class MyProfile {
  @Field(() => ID)
  memberId!: string;

  @Field()
  displayName!: string;

  @Field(() => String, { nullable: true })
  pronouns!: string | null;

  @Field()
  email!: string;

  @Field(() => [String])
  languages!: string[];

  @Field(() => [String])
  specialties!: string[];

  @Field(() => String, { nullable: true })
  site!: string | null;

  @Field({ description: 'The zone of the account: the same in every school.' })
  timeZone!: string;

  @Field(() => String, { nullable: true, description: 'What they need to take part, in their own words.' })
  needs!: string | null;

  @Field({ description: 'Whether those who plan meetings and events may read it.' })
  needsShared!: boolean;

  @Field(() => PersonPhoto, { nullable: true })
  photo!: PersonPhoto | null;

  @Field(() => [ShownInCohort])
  shown!: ShownInCohort[];

  @Field(() => ProfileSuggestions)
  suggestions!: ProfileSuggestions;
}

@InputType({ description: 'The whole profile as it is from now on.' })
export class UpdateMyProfileInput {
  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  displayName!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsVisibleText()
  @MaxLength(LIMITS.profileEntryCharacters)
  pronouns?: string | null;

  @OneLine()
  @Field(() => [String])
  @ArrayMaxSize(LIMITS.profileEntries)
  @MaxLength(LIMITS.profileEntryCharacters, { each: true })
  languages!: string[];

  @OneLine()
  @Field(() => [String])
  @ArrayMaxSize(LIMITS.profileEntries)
  @MaxLength(LIMITS.profileEntryCharacters, { each: true })
  specialties!: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsVisibleText()
  @MaxLength(LIMITS.profileEntryCharacters)
  site?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.needsCharacters)
  needs?: string | null;

  @Field()
  needsShared!: boolean;
}

@InputType()
export class SetMyPhotoInput {
  @Field(() => ID, { description: 'An upload of one’s own: JPEG, PNG or WebP. It is taken over without its metadata.' })
  fileId!: string;

  @OneLine()
  @Field({ description: 'What is to be seen, for those who do not see it; may be empty.' })
  @MaxLength(LIMITS.photoDescriptionCharacters)
  alt!: string;
}

@InputType()
export class DescribeMyPhotoInput {
  @OneLine()
  @Field()
  @MaxLength(LIMITS.photoDescriptionCharacters)
  alt!: string;
}
