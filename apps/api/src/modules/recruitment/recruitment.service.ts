import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { type ContactPerson, MembersService } from '../members/index.js';
import { ProgramsService } from '../programs/index.js';
import { RegistrationLinksService } from '../registration/index.js';
import { SchoolsService } from '../schools/index.js';
import { RECRUITMENT_PARTS, type RecruitmentWords, SHIPPED_RECRUITMENT, wordsFrom } from './recruitment.policy.js';
import { RecruitmentRepository, type RecruitmentRow } from './recruitment.repository.js';
import type {
  PublicRecruitmentPage,
  RecruitmentLink,
  RecruitmentPage,
  RecruitmentWordsView,
  SaveRecruitmentPageInput,
} from './recruitment.types.js';

const NOTHING_YET: RecruitmentRow = {
  revision: 0,
  words: SHIPPED_RECRUITMENT,
  link_id: null,
  contact_name: null,
  contact_email: null,
};

/** The public page with which a program looks for mentors: worded by the school, and there only while people can apply. */
@Injectable()
export class RecruitmentService {
  constructor(
    private readonly pages: RecruitmentRepository,
    private readonly programs: ProgramsService,
    private readonly cohorts: CohortsService,
    private readonly members: MembersService,
    private readonly links: RegistrationLinksService,
    private readonly schools: SchoolsService,
    private readonly limits: AttemptLimits,
    private readonly mailLinks: MailLinks,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, programId: string): Promise<RecruitmentPage> {
    await this.programs.authorised(actor, 'registration.manage', programId);
    return this.describe(actor, programId);
  }

  async save(actor: Actor, input: SaveRecruitmentPageInput): Promise<RecruitmentPage> {
    await this.programs.authorised(actor, 'registration.manage', input.programId);
    const { programId, revision } = input;
    const linkId = input.linkId ?? null;
    const words = wordsFrom(input.words);
    const links = await this.linksOf(programId);
    if (linkId !== null && !links.some(({ link }) => link.id === linkId)) throw new AppError('NOT_FOUND', {}, 'linkId');
    const contact = input.contact ?? (await this.oneself(actor));
    const page = { revision, words, link_id: linkId, contact_name: contact.name.trim(), contact_email: contact.email };
    return this.db.run(async () => {
      if (!(await this.pages.save(programId, page, this.clock.now()))) throw new AppError('EDIT_CONFLICT');
      recordEvent('recruitment_page.changed', { programId });
      await this.audit.record({
        action: 'recruitment_page.save',
        subjectType: 'program',
        subjectId: programId,
        details: { linkId },
      });
      return this.describe(actor, programId);
    });
  }

  /** NOT_FOUND unless somebody could apply now: whoever guesses an address learns of no program. */
  visit(programId: string): Promise<PublicRecruitmentPage> {
    return this.schools.visit(async () => {
      await this.limits.countMachine();
      const page = await this.pages.find(programId);
      const link = page?.link_id ? await this.links.view(page.link_id) : null;
      if (!page || link?.state !== 'open') throw new AppError('NOT_FOUND');
      const { name, locales } = await this.schools.settings();
      const { settings } = await this.programs.current(programId);
      return {
        schoolName: name,
        locales,
        publicName: localizedText(settings.publicName),
        words: toWords(page.words),
        contact: contactOf(page),
        applyUrl: link.url,
      };
    });
  }

  private async describe(actor: Actor, programId: string): Promise<RecruitmentPage> {
    const page = (await this.pages.find(programId)) ?? NOTHING_YET;
    const { revision, words, link_id: linkId } = page;
    const links = await this.linksOf(programId);
    const { slug } = await this.schools.settings();
    return {
      revision,
      words: toWords(words),
      linkId,
      contact: contactOf(page) ?? (await this.oneself(actor)),
      isOpen: links.some(({ link }) => link.id === linkId && link.state === 'open'),
      url: this.mailLinks.to(`/m/${slug}/${programId}`),
      links,
    };
  }

  /** Whoever words the page answers for it until somebody else is named. */
  private async oneself({ memberId }: Actor): Promise<ContactPerson> {
    const { display_name: name, email } = await this.members.get(memberId ?? '');
    return { name, email };
  }

  private async linksOf(programId: string): Promise<RecruitmentLink[]> {
    const cohorts = (await this.cohorts.describeAllOf(programId)).filter(({ state }) => state !== 'closed');
    const lists = await Promise.all(
      cohorts.map(async ({ id, name: cohortName }) =>
        (await this.links.mentorLinksOf(id)).map((link) => ({ cohortName, link })),
      ),
    );
    return lists.flat();
  }
}

const contactOf = ({ contact_name: name, contact_email: email }: RecruitmentRow): ContactPerson | null =>
  name !== null && email !== null ? { name, email } : null;

function toWords(words: RecruitmentWords): RecruitmentWordsView {
  return Object.fromEntries(
    RECRUITMENT_PARTS.map((part) => [part, localizedText(words[part])]),
  ) as unknown as RecruitmentWordsView;
}
