import { Field, Float, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  EnrolmentRole,
  LIMITS,
  PeopleActionKind,
  PeopleActionState,
  PeopleColumn,
  PeopleExportState,
  PeopleOrder,
  TableFormat,
} from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { GraphQLDate, GraphQLJSON, LocalizedText } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';
import { PeopleFilterInput, PeopleSortInput } from '../enrolments/index.js';

const ID_CHARACTERS = 36;

/** People named one by one, or everyone who matches a filter but those named. */
@InputType()
export class PeopleSelectionInput {
  @Field(() => [ID], { nullable: true, description: 'Enrolments; left out: everyone who matches the filter.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.selectedPeople)
  @MaxLength(ID_CHARACTERS, { each: true })
  ids?: string[] | null;

  @Field(() => PeopleFilterInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PeopleFilterInput)
  filter?: PeopleFilterInput | null;

  @Field(() => [ID], { nullable: true, description: 'Of those who match the filter, not these.' })
  @IsOptional()
  @ArrayMaxSize(LIMITS.selectedPeople)
  @MaxLength(ID_CHARACTERS, { each: true })
  except?: string[] | null;
}

@InputType()
export class PeopleActionInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => PeopleActionKind as object)
  kind!: PeopleActionKind;

  @Field(() => PeopleSelectionInput)
  @ValidateNested()
  @Type(() => PeopleSelectionInput)
  selection!: PeopleSelectionInput;

  @Field(() => GraphQLDate, { nullable: true, description: 'PAUSE: its first day.' })
  @IsOptional()
  fromOn?: string | null;

  @Field(() => GraphQLDate, { nullable: true, description: 'PAUSE: its last day; left out: until somebody ends it.' })
  @IsOptional()
  toOn?: string | null;

  @Field(() => Float, { nullable: true, description: 'SET_REQUIREMENT: left out: adjusted, without a number.' })
  @IsOptional()
  @Min(0)
  @Max(LIMITS.requirementAmount)
  amount?: number | null;

  @Field(() => ID, { nullable: true, description: 'BECOME_MENTOR: where; left out: in the same cohort.' })
  @IsOptional()
  @MaxLength(ID_CHARACTERS)
  mentorCohortId?: string | null;
}

@ObjectType()
export class SkippedPeople {
  @Field({
    description:
      'ALREADY_PAUSED, NOT_PAUSED, NOT_TAKING_PART, ALREADY_OVER, NOT_COMPLETED, UNCHANGED, NOT_A_MENTEE, ALREADY_THERE or GONE.',
  })
  reason!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType({ description: 'Somebody who stays behind when a pair ends.' })
export class PartnerLeft {
  @Field(() => ID)
  enrolmentId!: string;

  @Field()
  displayName!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field({ description: 'Whether they wait for a mentor again.' })
  waitsAgain!: boolean;
}

@ObjectType({ description: 'What an action would do; nothing is changed by asking.' })
export class PeopleActionPreview {
  @Field(() => Int, { description: 'How many were selected.' })
  selected!: number;

  @Field(() => Int, { description: 'To how many it applies.' })
  applies!: number;

  @Field(() => [SkippedPeople])
  skipped!: SkippedPeople[];

  @Field(() => Int, { description: 'Pairs that end by it.' })
  pairsEnding!: number;

  @Field(() => Int, { description: 'Mentees who wait for a mentor again.' })
  waitAgain!: number;

  @Field(() => [PartnerLeft], { description: 'Who stays behind, twenty at most; each is told once, without a reason.' })
  partners!: PartnerLeft[];

  @Field({ description: 'Whether it can be taken back within a day.' })
  undoable!: boolean;
}

@ObjectType()
export class PeopleAction {
  @Field(() => ID)
  id!: string;

  @Field(() => PeopleActionKind as object)
  kind!: PeopleActionKind;

  @Field(() => PeopleActionState as object)
  state!: PeopleActionState;

  @Field(() => Int)
  total!: number;

  @Field(() => Int, { description: 'How many had their turn.' })
  done!: number;

  @Field(() => Int)
  changed!: number;

  @Field(() => [SkippedPeople])
  skipped!: SkippedPeople[];

  @Field()
  undoable!: boolean;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;
}

@ObjectType({ description: 'A way of looking at the list, kept by name.' })
export class PeopleView {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;

  @Field({ description: 'Whether everyone who runs programs here sees it.' })
  shared!: boolean;

  @Field({ description: 'Whether it is one’s own, to change and delete.' })
  mine!: boolean;

  @Field(() => GraphQLJSON, { description: 'As PeopleFilterInput.' })
  filter!: unknown;

  @Field(() => PeopleOrder as object)
  sortBy!: PeopleOrder;

  @Field()
  descending!: boolean;

  @Field(() => [PeopleColumn as object])
  columns!: PeopleColumn[];
}

@InputType()
export class SavePeopleViewInput {
  @Field(() => ID, { nullable: true, description: 'Left out: a new view.' })
  @IsOptional()
  @MaxLength(ID_CHARACTERS)
  id?: string | null;

  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  name!: string;

  @Field()
  shared!: boolean;

  @Field(() => PeopleFilterInput)
  @ValidateNested()
  @Type(() => PeopleFilterInput)
  filter!: PeopleFilterInput;

  @Field(() => PeopleSortInput)
  @ValidateNested()
  @Type(() => PeopleSortInput)
  sort!: PeopleSortInput;

  @Field(() => [PeopleColumn as object])
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.filterValues)
  columns!: PeopleColumn[];
}

@ObjectType({
  description: 'A question of the forms of a cohort, whose answers may be read and taken out by those who run it.',
})
export class AnswerQuestion {
  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  itemId!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;
}

@InputType()
export class AnswerQuestionInput {
  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  @MaxLength(LIMITS.nameCharacters)
  itemId!: string;
}

@InputType()
export class ExportPeopleInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => TableFormat as object)
  format!: TableFormat;

  @Field(() => [PeopleColumn as object])
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.filterValues)
  columns!: PeopleColumn[];

  @Field(() => [AnswerQuestionInput], {
    nullable: true,
    description: 'Questions whose answers are columns too, after the others. Never of identity.',
  })
  @IsOptional()
  @ArrayMaxSize(LIMITS.inputList)
  @ValidateNested({ each: true })
  @Type(() => AnswerQuestionInput)
  questions?: AnswerQuestionInput[] | null;

  @Field(() => PeopleSelectionInput)
  @ValidateNested()
  @Type(() => PeopleSelectionInput)
  selection!: PeopleSelectionInput;

  @Field(() => PeopleSortInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => PeopleSortInput)
  sort?: PeopleSortInput | null;
}

@ObjectType()
export class PeopleExport {
  @Field(() => ID)
  id!: string;

  @Field(() => TableFormat as object)
  format!: TableFormat;

  @Field(() => PeopleExportState as object)
  state!: PeopleExportState;

  @Field(() => Int)
  total!: number;

  @Field(() => Int)
  done!: number;

  @Field(() => String, { nullable: true, description: 'Where to GET the file, for a day and by whoever ordered it.' })
  path!: string | null;
}
