import { Injectable } from '@nestjs/common';
import { AnnouncementReplies } from '../announcements/index.js';
import { CohortsService } from '../cohorts/index.js';
import type { ColleagueRow } from '../members/index.js';
import { RecruitmentContacts } from '../recruitment/index.js';
import type { HandoverContact } from './handover.types.js';

/** Every place of a program where people are told whom to write to: named on the page, and changed in one step. */
@Injectable()
export class HandoverContacts {
  constructor(
    private readonly cohorts: CohortsService,
    private readonly recruitment: RecruitmentContacts,
    private readonly announcements: AnnouncementReplies,
  ) {}

  async list(programId: string): Promise<HandoverContact[]> {
    const cohorts = await this.cohorts.describeAllOf(programId);
    const page = await this.recruitment.find(programId);
    const replies = await this.announcements.list(programId);
    return [
      ...cohorts.flatMap(({ name: cohortName, state, waiting_notice: notice }): HandoverContact[] =>
        notice && state !== 'closed'
          ? [{ code: 'WAITING', cohortName, name: notice.contactName, email: notice.contactEmail }]
          : [],
      ),
      ...(page ? [{ code: 'RECRUITMENT', cohortName: null, ...page }] : []),
      ...replies.map((row) => ({
        code: 'ANNOUNCEMENT',
        cohortName: row.cohort_name,
        name: null,
        email: row.reply_to,
      })),
    ];
  }

  /** In how many places somebody else is named now. Only inside `run`. */
  async move(programId: string, fromEmail: string, to: ColleagueRow): Promise<number> {
    const waiting = await this.cohorts.changeContact(programId, fromEmail, to);
    const page = await this.recruitment.change(programId, fromEmail, { name: to.display_name, email: to.email });
    return waiting + page + (await this.announcements.change(programId, fromEmail, to.email));
  }
}
