import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { hashToken } from '../../platform/auth/tokens.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileSeal } from '../../platform/files/file-seal.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { SchoolsService } from '../schools/index.js';
import type {
  ChangeRegistrationLinkInput,
  CreateRegistrationLinkInput,
  RegistrationLink,
  RegistrationLinkTermsInput,
} from './registration-link.types.js';
import { type LinkRow, type LinkTerms, RegistrationLinksRepository } from './registration-links.repository.js';
import { linkState, newCode, readableCode } from './registration.policy.js';

const CODE = 'code';

/** Links and QR codes by which people register: made, changed and withdrawn by those who run the cohort. */
@Injectable()
export class RegistrationLinksService {
  constructor(
    private readonly links: RegistrationLinksRepository,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly seal: FileSeal,
    private readonly mailLinks: MailLinks,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async listOfCohort(actor: Actor, cohortId: string): Promise<RegistrationLink[]> {
    const cohort = await this.cohorts.authorised(actor, 'registration.manage', cohortId);
    const { slug } = await this.schools.settings();
    return (await this.links.listOfCohort(cohortId)).map((row) => this.toLink(row, cohort.state === 'closed', slug));
  }

  async create(actor: Actor, input: CreateRegistrationLinkInput): Promise<RegistrationLink> {
    const cohort = await this.cohorts.authorised(actor, 'registration.manage', input.cohortId);
    if (cohort.state === 'closed') throw new AppError('COHORT_CLOSED');
    const terms = termsFrom(input);
    return this.db.run(async () => {
      await this.cohorts.lock(input.cohortId);
      if ((await this.links.listOfCohort(input.cohortId)).length >= LIMITS.registrationLinks)
        throw new AppError('REGISTRATION_LINKS_LIMIT', { allowed: LIMITS.registrationLinks });
      const code = newCode();
      const { cohortId, role } = input;
      const id = await this.links.insert(
        { ...terms, cohortId, role, tokenHash: hashToken(code), createdBy: actor.memberId },
        // The code is shown again, on the screen and the poster; the database alone does not tell it.
        (linkId) => this.seal.seal(linkId, CODE, Buffer.from(code)),
        this.clock.now(),
      );
      recordEvent('registration_link.created', { linkId: id, cohortId });
      await this.note('registration_link.create', id, { cohortId, role });
      return this.describe(id);
    });
  }

  async change(actor: Actor, { id, ...input }: ChangeRegistrationLinkInput): Promise<RegistrationLink> {
    await this.cohorts.authorisedThrough(actor, 'registration.manage', () => this.links.get(id));
    const terms = termsFrom(input);
    return this.db.run(async () => {
      await this.links.change(id, terms);
      recordEvent('registration_link.changed', { linkId: id });
      await this.note('registration_link.change', id);
      return this.describe(id);
    });
  }

  /** For good: whoever still has the link, or a poster of it, is told so. */
  async revoke(actor: Actor, id: string): Promise<RegistrationLink> {
    await this.cohorts.authorisedThrough(actor, 'registration.manage', () => this.links.get(id));
    return this.db.run(async () => {
      await this.links.revoke(id, this.clock.now());
      recordEvent('registration_link.revoked', { linkId: id });
      await this.note('registration_link.revoke', id);
      return this.describe(id);
    });
  }

  // For other modules' use cases, which have authorised already.

  /** The links of a cohort by which mentors apply. */
  async mentorLinksOf(cohortId: string): Promise<RegistrationLink[]> {
    const cohort = await this.cohorts.describe(cohortId);
    const { slug } = await this.schools.settings();
    const rows = (await this.links.listOfCohort(cohortId)).filter(({ role }) => role === 'mentor');
    return rows.map((row) => this.toLink(row, cohort.state === 'closed', slug));
  }

  /** One link as it stands. */
  view(id: string): Promise<RegistrationLink> {
    return this.describe(id);
  }

  private note(action: string, subjectId: string, details: Record<string, unknown> = {}): Promise<void> {
    return this.audit.record({ action, subjectType: 'registration_link', subjectId, details });
  }

  private async describe(id: string): Promise<RegistrationLink> {
    const row = await this.links.get(id);
    const cohort = await this.cohorts.describe(row.cohort_id);
    return this.toLink(row, cohort.state === 'closed', (await this.schools.settings()).slug);
  }

  private toLink(row: LinkRow, cohortClosed: boolean, slug: string): RegistrationLink {
    const code = this.seal.open(row.id, CODE, row.code_sealed).toString();
    return {
      id: row.id,
      role: row.role,
      label: row.label,
      code: readableCode(code),
      url: this.mailLinks.withToken(`/r/${slug}`, code),
      opensAt: row.opens_at,
      closesAt: row.closes_at,
      capacity: row.capacity,
      needsApproval: row.needs_approval,
      state: linkState(row, cohortClosed, this.clock.now()),
      used: row.used,
      createdAt: row.created_at,
    };
  }
}

function termsFrom({ label, opensAt, closesAt, capacity, needsApproval }: RegistrationLinkTermsInput): LinkTerms {
  if (opensAt && closesAt && closesAt <= opensAt) throw new AppError('REGISTRATION_DATES_REVERSED', {}, 'closesAt');
  return {
    label: label.normalize('NFC').trim(),
    opensAt: opensAt ?? null,
    closesAt: closesAt ?? null,
    capacity: capacity ?? null,
    needsApproval,
  };
}
