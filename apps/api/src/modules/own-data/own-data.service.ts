import { Injectable } from '@nestjs/common';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { AccountsService } from '../accounts/index.js';
import { IntakeService } from '../intake/index.js';
import { photoOf } from '../members/index.js';
import { ProfilesService } from '../profiles/index.js';
import { dataPage } from './own-data-page.policy.js';
import {
  type OwnEnrolmentRow,
  type OwnMemberRow,
  OwnDataRepository,
  type OwnMentorshipRow,
  type TrailRow,
} from './own-data.repository.js';
import type {
  OwnAccount,
  OwnData,
  OwnEnrolment,
  OwnMember,
  OwnMentorship,
  OwnProfile,
  OwnTrailEntry,
} from './own-data.types.js';

export type DataFormat = 'json' | 'html';

/** Everything that a school keeps about a person, for that person alone: on a page, and to take along. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly data: OwnDataRepository,
    private readonly intake: IntakeService,
    private readonly accounts: AccountsService,
    private readonly profiles: ProfilesService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<OwnData> {
    authorise(actor, 'own.read');
    const member = await this.data.getMember(ownId(actor));
    const [account, profile, enrolments, mentorships, mails, files, records, trail] = await Promise.all([
      this.accountOf(member),
      this.profileOf(member.id),
      this.data.listEnrolments(member.id),
      this.data.listMentorships(member.id),
      this.mailsOf(member),
      this.data.listFiles(member.id),
      this.data.listRecords(member),
      this.data.listTrail(member.id),
    ]);
    return {
      memberId: member.id,
      account,
      member: toMember(member),
      profile,
      enrolments: await Promise.all(enrolments.map((row) => this.describe(actor, row))),
      mentorships: mentorships.map(toMentorship),
      mails,
      files,
      records,
      trail: trail.map((row) => toEntry(row, member.id)),
    };
  }

  /** The same as a file. That it was taken out stands in the trail, so that a person would see it if it was not them. */
  async export(actor: Actor, format: DataFormat): Promise<{ name: string; type: string; bytes: Buffer }> {
    authorise(actor, 'own.read');
    const data = await this.get(actor);
    await this.db.run(() =>
      this.audit.record({
        action: 'own_data.export',
        subjectType: 'member',
        subjectId: data.memberId,
        details: { format },
      }),
    );
    const made = this.clock.now();
    const name = `trellis-${made.toISOString().slice(0, 10)}.${format}`;
    if (format === 'json') {
      const text = JSON.stringify({ madeAt: made, ...data }, null, 2);
      return { name, type: 'application/json; charset=utf-8', bytes: Buffer.from(text) };
    }
    const page = dataPage(data, made, currentContext()?.locale ?? 'en');
    return { name, type: 'text/html; charset=utf-8', bytes: Buffer.from(page) };
  }

  private async accountOf({ account_id: accountId }: OwnMemberRow): Promise<OwnAccount | null> {
    if (!accountId) return null;
    const { email, displayName, locale, timeZone } = await this.accounts.viewer(accountId);
    return { email, displayName, locale, timeZone };
  }

  private async profileOf(memberId: string): Promise<OwnProfile> {
    const {
      languages,
      specialties,
      site,
      needs,
      needs_shared: needsShared,
      photo,
    } = await this.profiles.describe(memberId);
    return { languages, specialties, site, needs, needsShared, photo: photoOf(photo) };
  }

  private async mailsOf(member: OwnMemberRow): Promise<OwnData['mails']> {
    const [ofSchool, ofAccount] = await Promise.all([
      this.data.listMails(member.id),
      member.account_id ? this.data.listAccountMails(member.account_id) : [],
    ]);
    return [...ofSchool, ...ofAccount].sort((a, b) => b.at.getTime() - a.at.getTime());
  }

  private async describe(actor: Actor, row: OwnEnrolmentRow): Promise<OwnEnrolment> {
    return {
      id: row.id,
      role: row.role,
      state: row.state,
      source: row.source,
      cohortName: row.cohort_name,
      programName: localize(row.program_name, [currentContext()?.locale ?? 'en']),
      joinedAt: row.created_at,
      changedAt: row.changed_at,
      capacity: row.capacity,
      offers: row.offers,
      requirementAdjusted: row.adjusted,
      intake: await this.intake.get(actor, row.id),
    };
  }
}

function ownId(actor: Actor): string {
  if (!actor.memberId) throw new AppError('NOT_FOUND');
  return actor.memberId;
}

function toMember(row: OwnMemberRow): OwnMember {
  return {
    displayName: row.display_name,
    email: row.email,
    pronouns: row.pronouns,
    locale: row.locale,
    roles: row.roles,
    since: row.created_at,
    mailStopped: row.mail_stopped_at !== null,
  };
}

function toMentorship(row: OwnMentorshipRow): OwnMentorship {
  return {
    id: row.id,
    cohortName: row.cohort_name,
    role: row.role,
    state: row.state,
    with: row.partners,
    publishedAt: row.published_at,
    endedAt: row.ended_at,
  };
}

/** Actions that end so have shown what is kept to somebody, and changed nothing. */
const LOOKS = /\.(read|export)$/;

function toEntry(row: TrailRow, memberId: string): OwnTrailEntry {
  return {
    id: row.id,
    action: row.action,
    looked: LOOKS.test(row.action),
    purpose: row.purpose,
    at: row.at,
    by: row.by,
    byMe: row.actor_member_id === memberId,
  };
}
