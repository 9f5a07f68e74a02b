import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { AvailabilityExceptionKind, LIMITS } from '@trellis/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsInt, IsOptional, IsTimeZone, Max, Min, ValidateNested } from 'class-validator';
import { GraphQLDate } from '../../platform/graphql/scalars.js';

@ObjectType({ description: 'A stretch of every week, by the clocks of a zone.' })
@InputType('WeeklyTimeInput')
export class WeeklyTime {
  @Field(() => Int, { description: 'Monday is 1.' })
  @IsInt()
  @Min(1)
  @Max(7)
  day!: number;

  @Field(() => Int, { description: 'Minutes since midnight.' })
  @IsInt()
  @Min(0)
  @Max(1439)
  from!: number;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  @Max(1440)
  to!: number;
}

@ObjectType({ description: 'Days on which something else holds than the week says; both included.' })
@InputType('AvailabilityDaysInput')
export class AvailabilityDays {
  @Field(() => AvailabilityExceptionKind as object)
  kind!: AvailabilityExceptionKind;

  @Field(() => GraphQLDate)
  fromOn!: string;

  @Field(() => GraphQLDate)
  toOn!: string;

  @Field(() => Int, { nullable: true, description: 'Minutes since midnight; the whole day where it is left out.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1439)
  from?: number | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1440)
  to?: number | null;
}

@ObjectType({ description: 'When one can meet, in all of one’s mentorships in this school.' })
export class MyAvailability {
  @Field({ description: 'Whether it was said here. If not, it is what one answered on joining, or nothing.' })
  said!: boolean;

  @Field()
  timeZone!: string;

  @Field(() => [WeeklyTime])
  slots!: WeeklyTime[];

  @Field(() => [AvailabilityDays])
  exceptions!: AvailabilityDays[];
}

@InputType()
export class SaveMyAvailabilityInput {
  @Field()
  @IsTimeZone({ message: 'timeZone: not a time zone such as America/Toronto' })
  timeZone!: string;

  @Field(() => [WeeklyTime])
  @ArrayMaxSize(LIMITS.availabilitySlots)
  @ValidateNested()
  @Type(() => WeeklyTime)
  slots!: WeeklyTime[];

  @Field(() => [AvailabilityDays])
  @ArrayMaxSize(LIMITS.availabilityExceptions)
  @ValidateNested()
  @Type(() => AvailabilityDays)
  exceptions!: AvailabilityDays[];
}
