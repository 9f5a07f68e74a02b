import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, ImportState, LIMITS } from '@trellis/contracts';
import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import type { WithheldReason } from '@trellis/forms';
import { GraphQLJSON, LocalizedText } from '../../platform/graphql/scalars.js';

const WITHHELD =
  'Why its cells are not shown here: vault (identity, consents), conflict (names of others), private (told in confidence).';

/** The columns of a file as kept with its import. */
export interface ImportColumns {
  headers: string[];
  /** Cells to recognise a column by, sealed: what nobody has mapped yet may be identity. Base64; null once cleared. */
  samples: string | null;
  /** Why a column has no samples; absent in rows written before this was kept. */
  withheld?: (WithheldReason | null)[];
}

@ObjectType()
export class IntakeColumn {
  @Field({ description: 'As in the file; a header that occurs again gets its number, an empty one its place.' })
  header!: string;

  @Field(() => [String], { description: 'Up to three cells; none where the column is withheld.' })
  samples!: string[];

  @Field(() => String, { nullable: true, description: WITHHELD })
  withheld!: string | null;

  @Field(() => String, { nullable: true })
  itemId!: string | null;
}

@ObjectType()
export class IntakeItem {
  @Field()
  id!: string;

  @Field(() => LocalizedText)
  label!: LocalizedText;

  @Field()
  required!: boolean;

  @Field({ description: 'answer, vault, profile, conflict or capacity' })
  store!: string;

  @Field(() => String, { nullable: true, description: WITHHELD })
  withheld!: string | null;
}

@ObjectType()
export class IntakeSuperseded {
  @Field(() => Int)
  line!: number;

  @Field(() => Int)
  byLine!: number;

  @Field()
  email!: string;
}

@ObjectType()
export class IntakeFurtherProblem {
  @Field()
  code!: string;

  @Field(() => String, { nullable: true })
  column!: string | null;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => GraphQLJSON, { nullable: true })
  args!: unknown;
}

@ObjectType({ description: 'A row that cannot be taken: where it starts, and its first problem.' })
export class IntakeProblem extends IntakeFurtherProblem {
  @Field(() => Int)
  line!: number;

  @Field(() => [IntakeFurtherProblem])
  more!: IntakeFurtherProblem[];
}

@ObjectType({
  description: 'An ordinary answer that stays as it is. What is in the vault is neither listed nor counted.',
})
export class IntakeConflict {
  @Field(() => Int)
  line!: number;

  @Field()
  email!: string;

  @Field()
  itemId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'OWN_NUMBER: the mentor signs in, and how many they take is theirs to say. Else it was changed by hand since.',
  })
  why!: string | null;

  @Field()
  kept!: string;

  @Field()
  incoming!: string;
}

@ObjectType({ description: 'Read, but not quite as written; without a line it is about the whole column.' })
export class IntakeNotice {
  @Field()
  code!: string;

  @Field(() => Int, { nullable: true })
  line!: number | null;

  @Field(() => Int, { nullable: true })
  otherLine!: number | null;

  @Field(() => String, { nullable: true })
  column!: string | null;
}

@ObjectType({
  description: 'What the import would do, before anything is written. Lists hold the first 2,000; counts are of all.',
})
export class IntakePreview {
  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  create!: number;

  @Field(() => Int)
  update!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int)
  places!: number;

  @Field(() => Int)
  notAvailable!: number;

  @Field(() => Int)
  supersededCount!: number;

  @Field(() => Int)
  rejectedCount!: number;

  @Field(() => Int)
  conflictCount!: number;

  @Field(() => [IntakeSuperseded])
  superseded!: IntakeSuperseded[];

  @Field(() => [IntakeProblem])
  rejected!: IntakeProblem[];

  @Field(() => [IntakeConflict])
  conflicts!: IntakeConflict[];

  @Field(() => [IntakeNotice])
  notices!: IntakeNotice[];
}

@ObjectType()
export class IntakeResult {
  @Field(() => Int)
  created!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int)
  superseded!: number;

  @Field(() => Int)
  rejected!: number;

  @Field(() => Int)
  conflicts!: number;
}

/** One file of people on its way into a cohort. */
@ObjectType()
export class IntakeImport {
  @Field(() => ID)
  id!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => ImportState as object)
  state!: ImportState;

  @Field()
  fileName!: string;

  @Field(() => Int)
  rowCount!: number;

  @Field()
  encoding!: string;

  @Field()
  delimiter!: string;

  @Field(() => [IntakeColumn])
  columns!: IntakeColumn[];

  @Field(() => IntakePreview, { nullable: true })
  preview!: IntakePreview | null;

  @Field(() => Int)
  progressDone!: number;

  @Field(() => Int)
  progressTotal!: number;

  @Field(() => String, { nullable: true })
  problemCode!: string | null;

  @Field(() => IntakeResult, { nullable: true })
  result!: IntakeResult | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  /** For the edge to the form's questions; not in the schema. */
  cohortId!: string;
}

@InputType()
export class CreateIntakeImportInput {
  @Field(() => ID)
  cohortId!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field(() => ID)
  fileId!: string;
}

@InputType()
export class ColumnMappingInput {
  @Field()
  @MaxLength(LIMITS.shortTextCharacters)
  header!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(100)
  itemId?: string | null;
}

@InputType()
export class MapIntakeImportInput {
  @Field(() => ID)
  importId!: string;

  @Field(() => [ColumnMappingInput])
  @ArrayMaxSize(LIMITS.mappingColumns)
  @ValidateNested({ each: true })
  @Type(() => ColumnMappingInput)
  mapping!: ColumnMappingInput[];
}

@InputType()
export class CommitIntakeImportInput {
  @Field(() => ID)
  importId!: string;

  @Field({ description: 'Import the rows that can be taken although others cannot.' })
  keepGoodPart!: boolean;

  @Field({
    nullable: true,
    description: 'For mentors who are new: whether you have approved them, under your name. Left out: yes, if you may.',
  })
  approveMentors?: boolean;
}
