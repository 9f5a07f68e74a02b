import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { EnrolmentRole, ExpenseKind, ExpenseState, LIMITS } from '@trellis/contracts';
import { IsEnum, IsOptional, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { connectionOf } from '../../platform/graphql/connection.js';
import { GraphQLDate } from '../../platform/graphql/scalars.js';

@ObjectType()
export class ExpenseReceipt {
  @Field()
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field({ description: 'Where whoever noted it and those who run the program save it from.' })
  path!: string;
}

@ObjectType({ description: 'What somebody asks of those who run the program to be given back, or paid.' })
export class Expense {
  @Field(() => ID)
  id!: string;

  @Field({ description: 'Of whoever noted it.' })
  name!: string;

  @Field(() => EnrolmentRole as object)
  role!: EnrolmentRole;

  @Field()
  cohortName!: string;

  @Field(() => ExpenseKind as object)
  kind!: ExpenseKind;

  @Field(() => ExpenseState as object)
  state!: ExpenseState;

  @Field(() => Int, { description: 'In the smallest unit of the currency: cents of a dollar.' })
  amountMinor!: number;

  @Field({ description: 'ISO 4217.' })
  currency!: string;

  @Field(() => GraphQLDate)
  day!: string;

  @Field()
  said!: string;

  @Field(() => GraphQLISODateTime)
  notedAt!: Date;

  @Field(() => ExpenseReceipt, { nullable: true })
  receipt!: ExpenseReceipt | null;

  @Field(() => String, { nullable: true })
  answer!: string | null;

  @Field(() => String, { nullable: true })
  decidedBy!: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true })
  decidedAt!: Date | null;

  @Field(() => GraphQLDate, { nullable: true })
  paidOn!: string | null;
}

@ObjectType()
export class ExpenseConnection extends connectionOf(Expense) {}

@InputType()
export class NoteExpenseInput {
  @Field(() => ID, { description: 'One’s own place in the cohort.' })
  enrolmentId!: string;

  @Field(() => ExpenseKind as object, { description: 'Honoraria are for mentors.' })
  @IsEnum(ExpenseKind)
  kind!: ExpenseKind;

  @Field(() => Int, { description: 'In the smallest unit of the currency.' })
  @Min(1)
  @Max(LIMITS.expenseAmount)
  amountMinor!: number;

  @Field({ description: 'ISO 4217.' })
  @Length(3, 3)
  @Matches(/^[A-Z]{3}$/)
  currency!: string;

  @Field(() => GraphQLDate)
  day!: string;

  @Field()
  @MaxLength(LIMITS.expenseCharacters)
  said!: string;

  @Field(() => ID, { nullable: true, description: 'An upload of one’s own: PDF, JPEG or PNG.' })
  @IsOptional()
  fileId?: string | null;
}

@InputType()
export class DecideExpenseInput {
  @Field(() => ID)
  expenseId!: string;

  @Field({ description: 'Otherwise it is declined, which needs words.' })
  approve!: boolean;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @MaxLength(LIMITS.expenseCharacters)
  words?: string | null;
}
