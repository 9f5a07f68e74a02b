import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'A training that a program asks of its mentors.' })
export class RequiredTraining {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => String, { nullable: true })
  link!: string | null;
}

@ObjectType({ description: 'What a program asks of its mentors. It holds at once, in every cohort of the program.' })
export class MentorRules {
  @Field(() => Int)
  revision!: number;

  @Field({ description: 'Whether a named person decides on each mentor.' })
  appointed!: boolean;

  @Field({ description: 'Whether mentors agree to the wording once a year.' })
  attested!: boolean;

  @Field({ description: 'Whether a missing attestation or training keeps a mentor out of a match.' })
  holdsMatching!: boolean;

  @Field(() => LocalizedText)
  wording!: LocalizedText;

  @Field(() => Int)
  wordingVersion!: number;

  @Field(() => [RequiredTraining])
  trainings!: RequiredTraining[];
}

@InputType()
export class RequiredTrainingInput {
  @Field(() => ID, { nullable: true, description: 'Null for a new one.' })
  @IsOptional()
  @MaxLength(40)
  id?: string | null;

  @OneLine()
  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.urlCharacters)
  link?: string | null;
}

@InputType()
export class SaveMentorRulesInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => Int)
  revision!: number;

  @Field()
  appointed!: boolean;

  @Field()
  attested!: boolean;

  @Field()
  holdsMatching!: boolean;

  @Field(() => LocalizedTextInput, { description: 'A change makes a new version; who agreed to an earlier one did.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  wording!: LocalizedTextInput;

  @Field(() => [RequiredTrainingInput])
  @ArrayMaxSize(LIMITS.inputList)
  @ValidateNested({ each: true })
  @Type(() => RequiredTrainingInput)
  trainings!: RequiredTrainingInput[];
}
