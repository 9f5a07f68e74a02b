import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, GuideTopic, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, ValidateNested } from 'class-validator';
import { MaxLength } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'What to talk about, and what helps.' })
export class Guide {
  @Field(() => ID, { description: 'Of one that comes with Trellis, its name.' })
  id!: string;

  @Field(() => GuideTopic as object)
  topic!: GuideTopic;

  @Field(() => EnrolmentRole as object, { nullable: true, description: 'For whom; null: everyone in the mentorship.' })
  audience!: EnrolmentRole | null;

  @Field({ description: 'Whether it comes with Trellis; else the program wrote it.' })
  shipped!: boolean;

  @Field(() => LocalizedText)
  title!: LocalizedText;

  @Field(() => LocalizedText)
  lead!: LocalizedText;

  @Field(() => LocalizedText, { description: 'Questions to talk about, one a line.' })
  questions!: LocalizedText;

  @Field(() => LocalizedText, { description: 'What helps, one a line.' })
  helps!: LocalizedText;
}

@ObjectType()
export class ProgramGuide extends Guide {
  @Field({ description: 'Whether those in the program’s mentorships read it.' })
  published!: boolean;

  @Field(() => Int, { nullable: true })
  revision!: number | null;
}

@InputType()
export class SaveGuideInput {
  @Field(() => ID)
  programId!: string;

  @Field(() => ID, { nullable: true, description: 'Without one it is a new guide.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  revision?: number | null;

  @Field(() => GuideTopic as object)
  @IsEnum(GuideTopic)
  topic!: GuideTopic;

  @Field(() => EnrolmentRole as object, { nullable: true })
  @IsOptional()
  @IsEnum(EnrolmentRole)
  audience?: EnrolmentRole | null;

  @Field(() => LocalizedTextInput)
  @OneLine()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  lead!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'One a line.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  questions!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, { description: 'One a line.' })
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  helps!: LocalizedTextInput;

  @Field({
    description:
      'A draft is read by those alone who write guides. What is published has words in each of the school’s languages.',
  })
  published!: boolean;
}

@InputType()
export class ShowShippedGuideInput {
  @Field(() => ID)
  programId!: string;

  @Field()
  @MaxLength(LIMITS.wordingKindCharacters)
  key!: string;

  @Field()
  shown!: boolean;
}
