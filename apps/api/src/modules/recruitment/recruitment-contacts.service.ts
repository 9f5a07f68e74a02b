import { Injectable } from '@nestjs/common';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import type { ContactPerson } from '../members/index.js';
import { RecruitmentRepository } from './recruitment.repository.js';

/** Whom a program's public page names, for the modules that hand a program over. Callers have authorised. */
@Injectable()
export class RecruitmentContacts {
  constructor(private readonly pages: RecruitmentRepository) {}

  async find(programId: string): Promise<ContactPerson | null> {
    const page = await this.pages.find(programId);
    if (!page?.contact_name || !page.contact_email) return null;
    return { name: page.contact_name, email: page.contact_email };
  }

  /** Names somebody else where this address stands; how many pages now do. Only inside `run`. */
  async change(programId: string, fromEmail: string, to: ContactPerson): Promise<number> {
    const changed = await this.pages.changeContact(programId, fromEmail, to);
    if (changed) recordEvent('recruitment_page.changed', { programId });
    return changed ? 1 : 0;
  }
}
