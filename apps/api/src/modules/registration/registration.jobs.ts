import { Injectable } from '@nestjs/common';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { RegistrationAddressBook } from './registration-address-book.service.js';
import { RegistrationDrafts } from './registration-drafts.service.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'registration.expireDraft': 'registration_draft';
  }
}

@Injectable()
export class RegistrationJobs {
  constructor(
    private readonly drafts: RegistrationDrafts,
    private readonly book: RegistrationAddressBook,
  ) {}

  @OnJob('registration.expireDraft')
  expireDraft(job: DueJob): Promise<void> {
    return this.drafts.expire(job.subjectId, (invitationId) => this.book.forgetOwn(invitationId));
  }
}
