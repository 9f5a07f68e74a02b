import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AGREEMENT_LIMITS, AgreementAuthor, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

@ObjectType('AgreementPart')
export class AgreementPartView {
  @Field()
  id!: string;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText)
  guidance!: LocalizedText;

  @Field(() => AgreementAuthor as object)
  author!: AgreementAuthor;

  @Field()
  required!: boolean;

  @Field({ description: 'Those who run the program never read it.' })
  confidential!: boolean;
}

@ObjectType()
export class AgreementCohort {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Whether its mentorships begin with the newest version.' })
  isNewest!: boolean;
}

@ObjectType({ description: 'What those in a mentorship of the program fill in together and sign.' })
export class AgreementTemplate {
  @Field(() => ID)
  programId!: string;

  @Field(() => Int, { description: 'Told back with a change; 0 while the shipped words stand.' })
  version!: number;

  @Field(() => LocalizedText)
  intro!: LocalizedText;

  @Field(() => [AgreementPartView])
  parts!: AgreementPartView[];

  @Field(() => GraphQLISODateTime, { nullable: true })
  changedAt!: Date | null;

  @Field(() => String, { nullable: true })
  changedBy!: string | null;

  @Field(() => [AgreementCohort], { description: 'Cohorts that are not over: each keeps what it was opened with.' })
  cohorts!: AgreementCohort[];
}

@InputType()
export class AgreementPartInput {
  @Field(() => String, { nullable: true, description: 'Left out for a new part.' })
  @IsOptional()
  @MaxLength(LIMITS.wordingKindCharacters)
  partId?: string | null;

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  guidance!: LocalizedTextInput;

  @Field(() => AgreementAuthor as object)
  author!: AgreementAuthor;

  @Field()
  required!: boolean;

  @Field()
  confidential!: boolean;
}

@InputType()
export class SaveAgreementTemplateInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  intro!: LocalizedTextInput;

  @Field(() => [AgreementPartInput])
  @ArrayMinSize(1)
  @ArrayMaxSize(AGREEMENT_LIMITS.parts)
  @ValidateNested({ each: true })
  @Type(() => AgreementPartInput)
  parts!: AgreementPartInput[];
}
