import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AnnouncementsRepository, type RepliesRow } from './announcements.repository.js';

/** Where answers to announcements that have not gone out yet will go, for the modules that hand a program over. Callers have authorised. */
@Injectable()
export class AnnouncementReplies {
  constructor(
    private readonly announcements: AnnouncementsRepository,
    private readonly audit: Audit,
  ) {}

  list(programId: string): Promise<RepliesRow[]> {
    return this.announcements.listReplies(programId);
  }

  /** Sends answers to another address where they would go to this one; in how many announcements. Only inside `run`. */
  async change(programId: string, fromEmail: string, toEmail: string): Promise<number> {
    const ids = await this.announcements.changeReplies(programId, fromEmail, toEmail);
    for (const id of ids) {
      recordEvent('announcement.changed', { announcementId: id });
      await this.audit.record({ action: 'announcement.change_replies', subjectType: 'announcement', subjectId: id });
    }
    return ids.length;
  }
}
