import { Injectable } from '@nestjs/common';
import { type WaitingNoticeRecord } from '../cohorts/index.js';
import { StaffGuard } from '../members/index.js';

/** What whoever waits reads where no wording was approved, since nobody waited when the cohort was published. */
const TEXT = {
  en: 'You have no mentor at the moment. That is nobody’s fault, least of all yours. The people who run the program look for a new match with the next round; you get a mail when there is something to tell.',
  fr: 'Vous n’avez pas de mentor ni de mentore en ce moment. Personne n’est en faute, et surtout pas vous. L’équipe du programme cherche un nouveau jumelage lors de la prochaine ronde; vous recevrez un courriel dès qu’il y aura du nouveau.',
};

/** Whom to ask in a program: somebody who coordinates it. */
@Injectable()
export class ProgramContacts {
  constructor(private readonly staff: StaffGuard) {}

  async noticeOf(programId: string): Promise<WaitingNoticeRecord | null> {
    const colleagues = await this.staff.colleagues();
    const contact =
      colleagues.find(({ program_ids: programIds }) => programIds.includes(programId)) ??
      colleagues.find(({ roles }) => roles.includes('coordinator')) ??
      colleagues[0];
    return contact ? { text: TEXT, contactName: contact.display_name, contactEmail: contact.email } : null;
  }
}
