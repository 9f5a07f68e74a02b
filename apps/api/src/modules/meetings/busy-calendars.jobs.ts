import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { BusyCalendarReading } from './busy-calendar-reading.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'meetings.readCalendar': 'member';
  }
}

@Injectable()
export class BusyCalendarsJobs {
  constructor(private readonly reading: BusyCalendarReading) {}

  /** Done again after a crash it reads again, which changes nothing elsewhere. */
  @OnJob('meetings.readCalendar')
  read(job: DueJob): Promise<void> {
    return this.reading.read(job.subjectId, job.signal);
  }
}
