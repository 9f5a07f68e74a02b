import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AffinityGroupState, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { IsNotEmpty, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { OneLine } from '../../platform/graphql/one-line.js';
import { LocalizedText, LocalizedTextInput } from '../../platform/graphql/scalars.js';
import { FigureTable } from '../disclosure/index.js';

@ObjectType({ description: 'A group that people join by themselves. Who is in it, its steward alone sees.' })
export class AffinityGroup {
  @Field(() => ID)
  id!: string;

  @Field(() => LocalizedText)
  name!: LocalizedText;

  @Field(() => LocalizedText)
  body!: LocalizedText;

  @Field(() => AffinityGroupState as object)
  state!: AffinityGroupState;

  @Field(() => String, {
    nullable: true,
    description: 'Who looks after it, and sees who joins. Null: nobody any more.',
  })
  steward!: string | null;

  @Field(() => Int)
  revision!: number;

  @Field({ description: 'Whether one is in it.' })
  joined!: boolean;

  @Field({ description: 'Whether one looks after it.' })
  mine!: boolean;

  @Field({ description: 'Nobody looks after it.' })
  isVacant!: boolean;

  @Field({ description: 'Whether one may open and close it.' })
  maySettle!: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When the school last asked those in it who looks after it; for those who may.',
  })
  askedAt!: Date | null;
}

@ObjectType()
export class AffinityPost {
  @Field(() => ID)
  id!: string;

  @Field()
  words!: string;

  @Field(() => GraphQLISODateTime)
  writtenAt!: Date;
}

@ObjectType()
export class AffinityMember {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'What stands in a group, for those in it.' })
export class AffinityBoard {
  @Field(() => AffinityGroup)
  group!: AffinityGroup;

  @Field(() => [AffinityPost], { description: 'The latest first.' })
  posts!: AffinityPost[];

  @Field(() => [AffinityMember], { nullable: true, description: 'Null: for its steward alone.' })
  members!: AffinityMember[] | null;

  @Field({ description: 'The steward asks oneself to look after it.' })
  offeredToMe!: boolean;

  @Field(() => String, { nullable: true, description: 'Whom the steward asked; for the steward alone.' })
  offeredTo!: string | null;
}

@ObjectType({ description: 'How many are in a group, through the gate.' })
export class AffinityFigures {
  @Field(() => ID)
  groupId!: string;

  @Field(() => FigureTable, { nullable: true, description: 'Null: never counted.' })
  table!: FigureTable | null;
}

@InputType()
export class SaveAffinityGroupInput {
  @Field(() => ID, { nullable: true, description: 'One that one looks after; a new one without.' })
  @IsOptional()
  id?: string | null;

  @Field(() => Int, { nullable: true, description: 'As it was read: EDIT_CONFLICT when somebody changed it since.' })
  @IsOptional()
  revision?: number | null;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  @OneLine()
  name!: LocalizedTextInput;

  @Field(() => LocalizedTextInput)
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body!: LocalizedTextInput;
}

@InputType()
export class PostToAffinityGroupInput {
  @Field(() => ID)
  groupId!: string;

  @Field()
  @IsNotEmpty()
  @MaxLength(LIMITS.affinityPostCharacters)
  words!: string;
}
