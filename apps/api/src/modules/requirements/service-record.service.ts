import { Injectable } from '@nestjs/common';
import { dayIn } from '@trellis/calendar';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { AppError } from '../../platform/errors/app-error.js';
import { writePdf } from '../../platform/pdf/write-pdf.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { MeetingLedger } from '../meetings/index.js';
import { SchoolsService } from '../schools/index.js';
import { type MentoringRow, RequirementsRepository } from './requirements.repository.js';
import { certificateContent, type RecordFacts, recordContent, type Service } from './service-record.policy.js';

export interface PdfFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** What a mentor gave, on paper, for whomever the mentor wants to show it to: never with whom. */
@Injectable()
export class ServiceRecords {
  constructor(
    private readonly requirements: RequirementsRepository,
    private readonly meetings: MeetingLedger,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  /** Everything in this school. */
  async record(actor: Actor): Promise<PdfFile> {
    authorise(actor, 'own.read');
    const parts = await this.parts(actor, null);
    const services = await Promise.all(parts.map((part) => this.serviceOf(part)));
    const facts = await this.facts(parts);
    return pdf('service-record', await writePdf(recordContent(services, facts)));
  }

  /** One cohort. */
  async certificate(actor: Actor, enrolmentId: string): Promise<PdfFile> {
    authorise(actor, 'own.read');
    if (!isId(enrolmentId)) throw new AppError('NOT_FOUND');
    const parts = await this.parts(actor, enrolmentId);
    const [part] = parts;
    if (!part) throw new AppError('NOT_FOUND');
    const facts = await this.facts(parts);
    return pdf('certificate-of-hours', await writePdf(certificateContent(await this.serviceOf(part), facts)));
  }

  /** NOT_FOUND for whoever is a mentor nowhere. */
  private async parts({ memberId }: Actor, enrolmentId: string | null): Promise<MentoringRow[]> {
    const parts = memberId ? await this.requirements.listMentoring(memberId, enrolmentId) : [];
    if (parts.length === 0) throw new AppError('NOT_FOUND');
    return parts;
  }

  private async serviceOf(part: MentoringRow): Promise<Service> {
    const { timeZone } = await this.schools.settings();
    const dayOf = (moment: Date | null): string => dayIn(moment ?? this.clock.now(), timeZone);
    const [together, single] = await Promise.all([
      this.meetings.minutesHeld(part.mentorship_ids),
      this.meetings.minutesHeld(part.conversation_ids),
    ]);
    const held = [...together.values(), ...single.values()];
    return {
      part,
      mentorships: together.size,
      conversations: [...single.values()].filter(({ count }) => count > 0).length,
      meetings: held.reduce((all, { count }) => all + count, 0),
      minutes: held.reduce((all, { minutes }) => all + minutes, 0),
      days: part.first_at && { from: dayOf(part.first_at), to: dayOf(part.last_at) },
    };
  }

  private async facts([part]: readonly MentoringRow[]): Promise<RecordFacts> {
    const school = await this.schools.settings();
    return {
      school: school.name,
      name: part?.display_name ?? '',
      madeOn: dayIn(this.clock.now(), school.timeZone),
      language: currentContext()?.locale ?? 'en',
    };
  }
}

const pdf = (name: string, bytes: Buffer): PdfFile => ({ name: `${name}.pdf`, type: 'application/pdf', bytes });
