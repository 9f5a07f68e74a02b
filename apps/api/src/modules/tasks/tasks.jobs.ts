import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { TaskReminders } from './task-reminders.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'tasks.remind': 'task';
  }
}

@Injectable()
export class TasksJobs {
  constructor(private readonly reminders: TaskReminders) {}

  @OnJob('tasks.remind')
  remind(job: DueJob): Promise<void> {
    return this.reminders.remind(job);
  }
}
