import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/tenancy/context.js';
import { CurrentActor } from '../../platform/tenancy/current.decorators.js';
import {
  AttendanceReport,
  AttendanceReportResult,
  ImportAttendanceReportInput,
  ReadAttendanceReportInput,
} from './attendance-report.types.js';
import { AttendanceReports } from './attendance-reports.service.js';

@Resolver(() => AttendanceReport)
export class AttendanceReportsResolver {
  constructor(private readonly service: AttendanceReports) {}

  @Query(() => AttendanceReport, { description: 'What an uploaded report says. Changes nothing.' })
  readAttendanceReport(
    @CurrentActor() actor: Actor,
    @Args('input') input: ReadAttendanceReportInput,
  ): Promise<AttendanceReport> {
    return this.service.read(actor, input);
  }

  @Mutation(() => AttendanceReportResult, { description: 'Who was there long enough is noted. The file is deleted.' })
  importAttendanceReport(
    @CurrentActor() actor: Actor,
    @Args('input') input: ImportAttendanceReportInput,
  ): Promise<AttendanceReportResult> {
    return this.service.import(actor, input);
  }
}
