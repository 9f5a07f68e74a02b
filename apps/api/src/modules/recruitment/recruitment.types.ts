import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS, Locale } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { IsEmail, IsOptional, Length, MaxLength, ValidateNested } from 'class-validator';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { ContactPerson } from '../members/index.js';
import { RegistrationLink } from '../registration/index.js';

@ObjectType({ description: 'The words of the page; an empty part is not shown.' })
export class RecruitmentWordsView {
  @Field(() => LocalizedText)
  lead!: LocalizedText;

  @Field(() => LocalizedText)
  gives!: LocalizedText;

  @Field(() => LocalizedText)
  time!: LocalizedText;

  @Field(() => LocalizedText)
  gets!: LocalizedText;

  @Field(() => LocalizedText)
  contact!: LocalizedText;
}

@ObjectType({ description: 'A link by which mentors apply, with the cohort that it leads into.' })
export class RecruitmentLink {
  @Field()
  cohortName!: string;

  @Field(() => RegistrationLink)
  link!: RegistrationLink;
}

@ObjectType({ description: 'The page with which a program looks for mentors, as those who run it see it.' })
export class RecruitmentPage {
  @Field(() => Int)
  revision!: number;

  @Field(() => RecruitmentWordsView)
  words!: RecruitmentWordsView;

  @Field(() => ID, { nullable: true })
  linkId!: string | null;

  @Field(() => ContactPerson, { description: 'Whom to ask, named on the page; until it is saved, who looks at this.' })
  contact!: ContactPerson;

  @Field({ description: 'Whether the public sees it: its link is open just now.' })
  isOpen!: boolean;

  @Field({ description: 'The address of the page.' })
  url!: string;

  @Field(() => [RecruitmentLink], { description: 'Links of open cohorts by which mentors apply.' })
  links!: RecruitmentLink[];
}

@ObjectType({ description: 'The page as anyone sees it: neutral, since taking part is itself identity data.' })
export class PublicRecruitmentPage {
  @Field()
  schoolName!: string;

  @Field(() => [Locale as object])
  locales!: Locale[];

  @Field(() => LocalizedText)
  publicName!: LocalizedText;

  @Field(() => RecruitmentWordsView)
  words!: RecruitmentWordsView;

  @Field(() => ContactPerson, { nullable: true, description: 'Null only where the person named was erased since.' })
  contact!: ContactPerson | null;

  @Field()
  applyUrl!: string;
}

@InputType()
export class RecruitmentWordsInput {
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  lead!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  gives!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  time!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  gets!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  contact!: LocalizedTextInput;
}

@InputType()
export class ContactPersonInput {
  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  name!: string;

  @Field()
  @IsEmail({}, { message: 'email: not an address that mail can be sent to' })
  @MaxLength(LIMITS.emailCharacters)
  email!: string;
}

@InputType()
export class SaveRecruitmentPageInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => RecruitmentWordsInput)
  @ValidateNested()
  @Type(() => RecruitmentWordsInput)
  words!: RecruitmentWordsInput;

  @Field(() => ContactPersonInput, { nullable: true, description: 'Whom to ask; left out: who saves it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ContactPersonInput)
  contact?: ContactPersonInput | null;

  @Field(() => ID, { nullable: true, description: 'Null: the page is not public.' })
  @IsOptional()
  @MaxLength(40)
  linkId?: string | null;
}
