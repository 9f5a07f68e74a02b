import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AttendanceColumnField, AttendeeMatchKind, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEnum, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { GraphQLJSON } from '../../platform/graphql/scalars.js';

@ObjectType()
export class AttendanceReportColumn {
  @Field({ description: 'As in the file; a header that occurs again gets its number, an empty one its place.' })
  header!: string;

  @Field(() => [String], { description: 'Up to three cells to recognise it by.' })
  samples!: string[];

  @Field(() => AttendanceColumnField as object, { nullable: true, description: 'Null: left out.' })
  field!: AttendanceColumnField | null;
}

@ObjectType()
export class AttendeeCandidate {
  @Field(() => ID)
  memberId!: string;

  @Field()
  name!: string;

  @Field({ description: 'Why: same_mailbox, spelling, short_form and the like.' })
  reason!: string;
}

@ObjectType({ description: 'Somebody whom the report names, all their lines together.' })
export class ReportedAttendee {
  @Field(() => Int, { description: 'Their first line: which one it is.' })
  line!: number;

  @Field(() => [Int])
  lines!: number[];

  @Field()
  name!: string;

  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => Int, { nullable: true, description: 'Null: the report says nothing of time.' })
  minutes!: number | null;

  @Field(() => AttendeeMatchKind as object)
  match!: AttendeeMatchKind;

  @Field(() => [AttendeeCandidate], { description: 'The one who is certain; or who it may be, the likeliest first.' })
  candidates!: AttendeeCandidate[];

  @Field({ description: 'Whoever is certain is known to have been there.' })
  known!: boolean;
}

@ObjectType({ description: 'A line of which nothing was taken.' })
export class UnreadLine {
  @Field(() => Int)
  line!: number;

  @Field()
  code!: string;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => GraphQLJSON)
  args!: unknown;
}

@ObjectType({ description: 'What a video tool’s report says, before any of it counts.' })
export class AttendanceReport {
  @Field()
  fileName!: string;

  @Field(() => [AttendanceReportColumn])
  columns!: AttendanceReportColumn[];

  @Field({ description: 'False: what the columns say has to be chosen first, and nobody is listed.' })
  readable!: boolean;

  @Field(() => [ReportedAttendee])
  people!: ReportedAttendee[];

  @Field(() => [UnreadLine], { description: 'The first hundred.' })
  unread!: UnreadLine[];

  @Field(() => Int)
  unreadCount!: number;

  @Field(() => [String], {
    description: 'TIME_ORDER_UNCLEAR, DURATIONS_ADDED and the like; OTHER_DAY: of another day.',
  })
  notices!: string[];

  @Field(() => Int, { nullable: true, description: 'Of the event, as it is set.' })
  minutesNeeded!: number | null;
}

@ObjectType()
export class AttendanceReportResult {
  @Field(() => Int, { description: 'Noted now.' })
  noted!: number;

  @Field(() => Int, { description: 'Known to have been there already.' })
  known!: number;

  @Field(() => Int, { description: 'There for too short a time, or nobody knows for how long.' })
  short!: number;

  @Field(() => Int, { description: 'People of the report whom nobody was chosen for.' })
  left!: number;
}

@InputType()
export class AttendanceColumnInput {
  @Field(() => Int, { description: 'From 0.' })
  @Min(0)
  @Max(LIMITS.reportColumns - 1)
  column!: number;

  @Field(() => AttendanceColumnField as object)
  @IsEnum(AttendanceColumnField)
  field!: AttendanceColumnField;
}

@InputType()
export class ReadAttendanceReportInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  fileId!: string;

  @Field(() => [AttendanceColumnInput], { nullable: true, description: 'Null: as remembered, or as it seems.' })
  @IsOptional()
  @ArrayMaxSize(Object.keys(AttendanceColumnField).length)
  @ValidateNested({ each: true })
  @Type(() => AttendanceColumnInput)
  mapping?: AttendanceColumnInput[] | null;
}

@InputType({ description: 'Whom a line means, as a person found.' })
export class SettledAttendeeInput {
  @Field(() => Int)
  @Min(1)
  line!: number;

  @Field(() => ID, { nullable: true, description: 'Null: nobody whom the event knows.' })
  @IsOptional()
  memberId?: string | null;
}

@InputType()
export class ImportAttendanceReportInput {
  @Field(() => ID)
  eventId!: string;

  @Field(() => ID)
  fileId!: string;

  @Field(() => [AttendanceColumnInput])
  @ArrayMaxSize(Object.keys(AttendanceColumnField).length)
  @ValidateNested({ each: true })
  @Type(() => AttendanceColumnInput)
  mapping!: AttendanceColumnInput[];

  @Field(() => Int, { nullable: true, description: 'Null: whoever was there at all.' })
  @IsOptional()
  @Min(1)
  @Max(LIMITS.eventLongest)
  minutesNeeded?: number | null;

  @Field(() => [SettledAttendeeInput], { description: 'The others are whom the report certainly means, or nobody.' })
  @ArrayMaxSize(LIMITS.reportRows)
  @ValidateNested({ each: true })
  @Type(() => SettledAttendeeInput)
  settled!: SettledAttendeeInput[];
}
