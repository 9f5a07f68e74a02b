import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { LIMITS, TaskScope, TaskState } from '@trellis/contracts';
import { IsEnum, IsOptional, Length, MaxLength } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';
import { GraphQLDate, GraphQLJSON } from '../../platform/graphql/scalars.js';
import { IsVisibleText } from '../../platform/graphql/visible-text.js';

@ObjectType()
export class TaskPerson {
  @Field(() => ID)
  id!: string;

  @Field()
  displayName!: string;
}

@ObjectType()
export class TaskPlace {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({ description: 'Something that a named person has to do.' })
export class Task {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Set when Trellis made the task: the client has the words.' })
  code!: string | null;

  @Field(() => GraphQLJSON, { description: 'Placeholders for the words of the code.' })
  args!: unknown;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => String, { nullable: true })
  note!: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  dueOn!: string | null;

  @Field({ description: 'Open, and its day is over in the school’s zone.' })
  overdue!: boolean;

  @Field(() => TaskState as object)
  state!: TaskState;

  @Field(() => TaskPerson, { nullable: true, description: 'Null: whoever runs the program.' })
  owner!: TaskPerson | null;

  @Field(() => TaskPerson, { nullable: true, description: 'Who stands in while the owner is away.' })
  deputy!: TaskPerson | null;

  @Field(() => TaskPlace, { nullable: true })
  program!: TaskPlace | null;

  @Field(() => TaskPlace, { nullable: true })
  cohort!: TaskPlace | null;

  @Field(() => TaskPerson, { nullable: true, description: 'Whose enrolment it is about.' })
  person!: TaskPerson | null;

  @Field(() => ID, { nullable: true })
  enrolmentId!: string | null;

  @Field(() => TaskPerson, { nullable: true })
  createdBy!: TaskPerson | null;

  @Field(() => GraphQLISODateTime)
  createdAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true })
  doneAt!: Date | null;

  @Field(() => TaskPerson, { nullable: true })
  doneBy!: TaskPerson | null;
}

@ObjectType()
export class TaskConnection extends connectionOf(Task) {}

@InputType()
export class TaskFilter {
  @Field(() => TaskScope as object)
  @IsEnum(TaskScope)
  scope!: TaskScope;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  programId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  cohortId?: string | null;
}

@InputType()
export class CreateTaskInput {
  @Field()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  title!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.longTextCharacters)
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'Nobody yet, if left out.' })
  @IsOptional()
  ownerId?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  programId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Names the program as well.' })
  @IsOptional()
  cohortId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Whom it is about; names cohort and program as well.' })
  @IsOptional()
  enrolmentId?: string | null;
}

@InputType({ description: 'What is left out stays; null empties.' })
export class ChangeTaskInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: 'Of a task that a person made.' })
  @IsOptional()
  @IsVisibleText()
  @Length(1, LIMITS.nameCharacters)
  title?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.longTextCharacters)
  note?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  ownerId?: string | null;

  @Field(() => GraphQLDate, { nullable: true })
  @IsOptional()
  dueOn?: string | null;
}
