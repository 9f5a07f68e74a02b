import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { DueJob } from '../../platform/jobs/due-job.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import { OnJob } from '../../platform/jobs/on-job.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { AnnouncementReaders } from './announcement-readers.service.js';
import { AnnouncementsRepository } from './announcements.repository.js';

declare module '../../platform/jobs/job-map.js' {
  interface JobMap {
    'announcements.send': 'announcement';
  }
}

/** An announcement that is due becomes one mail owed to each reader, all in one transaction or not at all. */
@Injectable()
export class AnnouncementsJobs {
  constructor(
    private readonly announcements: AnnouncementsRepository,
    private readonly readers: AnnouncementReaders,
    private readonly outbox: Outbox,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  @OnJob('announcements.send')
  async send(job: DueJob): Promise<void> {
    const id = job.subjectId;
    await this.db.run(async () => {
      const row = await this.announcements.lock(id);
      if (row.state !== 'planned') return this.dueWork.complete(job);
      const { reached } = await this.readers.find({ cohortId: row.cohort_id, filter: row.filter });
      const people = reached.map(({ member_id: memberId }) => ({
        memberId,
        dedupeKey: `announcement:${id}:${memberId}`,
      }));
      await this.announcements.insertRecipients(id, people);
      await this.outbox.addMany(
        people.map(({ memberId, dedupeKey }) => ({
          kind: 'announcement',
          toMemberId: memberId,
          subject: { announcementId: id },
          dedupeKey,
        })),
      );
      await this.announcements.setState(id, 'sent', { sentAt: this.clock.now() });
      recordEvent('announcement.sent', { announcementId: id, cohortId: row.cohort_id });
      await this.audit.record({
        action: 'announcement.send',
        subjectType: 'announcement',
        subjectId: id,
        details: { people: people.length },
      });
      await this.dueWork.complete(job);
    });
  }
}
