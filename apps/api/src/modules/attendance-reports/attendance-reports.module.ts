/**
 * Reports of video tools: who was at an event and for how long, read from a file, doubtful names settled by a person.
 * Called by: those who look after events; the worker, which forgets the minutes.
 */
import { Module } from '@nestjs/common';
import { FilesModule } from '../../platform/files/files.module.js';
import { CreditsModule } from '../credits/index.js';
import { EventsModule } from '../events/index.js';
import { AttendanceReportsJobs } from './attendance-reports.jobs.js';
import { AttendanceReportsRepository } from './attendance-reports.repository.js';
import { AttendanceReportsResolver } from './attendance-reports.resolver.js';
import { AttendanceReports } from './attendance-reports.service.js';
import { ReportReading } from './report-reading.service.js';

@Module({
  imports: [CreditsModule, EventsModule, FilesModule],
  providers: [
    AttendanceReportsResolver,
    AttendanceReports,
    ReportReading,
    AttendanceReportsRepository,
    AttendanceReportsJobs,
  ],
})
export class AttendanceReportsModule {}
