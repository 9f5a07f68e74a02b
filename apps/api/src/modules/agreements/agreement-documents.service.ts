import { Injectable } from '@nestjs/common';
import { writePdf } from '../../platform/pdf/write-pdf.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { MentorshipParties } from '../mentorships/index.js';
import { SchoolsService } from '../schools/index.js';
import { documentOf } from './agreement-document.policy.js';
import { AgreementReader } from './agreement-reader.service.js';

/** An agreement to print or keep; to everybody else than those in it there is none. */
@Injectable()
export class AgreementDocuments {
  constructor(
    private readonly parties: MentorshipParties,
    private readonly reader: AgreementReader,
    private readonly schools: SchoolsService,
  ) {}

  async make(actor: Actor, mentorshipId: string): Promise<Buffer> {
    const { mentorship } = await this.parties.own(actor, mentorshipId);
    const { timeZone } = await this.schools.settings();
    return writePdf(documentOf(await this.reader.of(mentorship), currentContext()?.locale ?? 'en', timeZone));
  }
}
