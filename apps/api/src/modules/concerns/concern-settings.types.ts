import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ConcernOfficeKind, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'A number to call when it cannot wait.' })
export class CrisisLine {
  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field()
  number!: string;
}

@ObjectType()
export class ConcernOffice {
  @Field(() => ID)
  id!: string;

  @Field(() => ConcernOfficeKind as object)
  kind!: ConcernOfficeKind;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field(() => String, { nullable: true, description: 'Who reads in Trellis.' })
  name!: string | null;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true, description: 'How to reach an office that does not read in Trellis.' })
  address!: string | null;
}

@ObjectType({ description: 'What a school says about concerns. Null: shipped words stand, and administrators read.' })
export class ConcernSettings {
  @Field(() => LocalizedText, { nullable: true })
  expect!: LocalizedText | null;

  @Field(() => LocalizedText, { nullable: true })
  mustPassOn!: LocalizedText | null;

  @Field(() => [CrisisLine])
  crisis!: CrisisLine[];

  @Field(() => [ConcernOffice])
  offices!: ConcernOffice[];

  @Field(() => Int, { description: 'Months after it was closed that a case is kept.' })
  retentionMonths!: number;
}

@InputType()
export class CrisisLineInput {
  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  label!: LocalizedTextInput;

  @OneLine()
  @Field()
  @MaxLength(LIMITS.shortTextCharacters)
  number!: string;
}

@InputType()
export class ConcernOfficeInput {
  @Field(() => ConcernOfficeKind as object)
  @IsEnum(ConcernOfficeKind)
  kind!: ConcernOfficeKind;

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  label!: LocalizedTextInput;

  @Field(() => String, { nullable: true, description: 'Of somebody who signs in to this school.' })
  @IsOptional()
  @MaxLength(LIMITS.emailCharacters)
  email?: string | null;

  @OneLine()
  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.shortTextCharacters)
  address?: string | null;
}

@InputType()
export class SaveConcernSettingsInput {
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  expect!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  mustPassOn!: LocalizedTextInput;

  @Field(() => [CrisisLineInput])
  @ArrayMaxSize(LIMITS.crisisLines)
  @ValidateNested({ each: true })
  @Type(() => CrisisLineInput)
  crisis!: CrisisLineInput[];

  @Field(() => [ConcernOfficeInput])
  @ArrayMaxSize(LIMITS.concernOffices)
  @ValidateNested({ each: true })
  @Type(() => ConcernOfficeInput)
  offices!: ConcernOfficeInput[];

  @Field(() => Int)
  @Min(1)
  @Max(240)
  retentionMonths!: number;
}
