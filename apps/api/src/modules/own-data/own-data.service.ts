import { Injectable } from '@nestjs/common';
import type { DataFormat } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { AccountsService } from '../accounts/index.js';
import { ConcernErasure } from '../concerns/index.js';
import { IdentityExports, type SaidOfIdentity } from '../identity-profiles/index.js';
import { IntakeService, type MyIntake } from '../intake/index.js';
import { photoOf } from '../members/index.js';
import { PhotosService, ProfilesService } from '../profiles/index.js';
import { dataPage } from './own-data-page.policy.js';
import {
  type OwnEnrolmentRow,
  type OwnMemberRow,
  OwnDataRepository,
  type OwnMentorshipRow,
  type TrailRow,
} from './own-data.repository.js';
import { OwnWords } from './own-words.service.js';
import type {
  OwnAccount,
  OwnData,
  OwnEnrolment,
  OwnMember,
  OwnMentorship,
  OwnProfile,
  OwnTrailEntry,
} from './own-data.types.js';

export interface DataFile {
  name: string;
  type: string;
  bytes: Buffer;
}

/** What was said for one cohort. */
interface OwnAnswers {
  intake: MyIntake;
  identity: SaidOfIdentity | null;
}

/** What a file made by somebody else than the person leaves out. */
type LeftOut = 'identity' | 'consents' | 'needs' | 'account' | 'written';

/** Records whose words are for the person and those they chose to tell. */
const IN_CONFIDENCE: ReadonlySet<string> = new Set(['support', 'advice', 'support_answer', 'expense', 'honorarium']);

/** Everything that a school keeps about a person, for that person alone: on a page, and to take along. */
@Injectable()
export class OwnDataService {
  constructor(
    private readonly data: OwnDataRepository,
    private readonly intake: IntakeService,
    private readonly identity: IdentityExports,
    private readonly accounts: AccountsService,
    private readonly profiles: ProfilesService,
    private readonly photos: PhotosService,
    private readonly concerns: ConcernErasure,
    private readonly words: OwnWords,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<OwnData> {
    authorise(actor, 'own.read');
    const memberId = ownId(actor);
    const kept = await this.ofSchool(memberId, async (enrolmentId) => ({
      intake: await this.intake.get(actor, enrolmentId),
      identity: await this.identity.of(actor, enrolmentId),
    }));
    const records = [...kept.records, ...(await this.words.of(memberId)), ...(await this.concerns.recordsOf(memberId))];
    const data = { ...kept, records: records.sort((a, b) => b.at.getTime() - a.at.getTime()) };
    const { account_id: accountId } = await this.data.getMember(memberId);
    if (accountId === null) return data;
    const mails = [...data.mails, ...(await this.data.listAccountMails(accountId))];
    return {
      ...data,
      account: await this.accountOf(accountId),
      mails: mails.sort((a, b) => b.at.getTime() - a.at.getTime()),
    };
  }

  /** The same as a file. That it was taken out stands in the trail, so that a person would see it if it was not them. */
  async export(actor: Actor, format: DataFormat): Promise<DataFile> {
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
    return this.fileOf(data, format, []);
  }

  /**
   * The file that somebody else makes on a person's request, having authorised: without their sign-in, which is no school's,
   * and without what only the person may open. It says so.
   */
  async fileFor(memberId: string, format: DataFormat): Promise<DataFile> {
    const data = await this.ofSchool(memberId, async (enrolmentId) => ({
      intake: await this.intake.outsideVault(enrolmentId),
      identity: null,
    }));
    const { profile } = data;
    // Whoever makes the file may be the one that it was said about.
    const records = data.records.map((record) => (IN_CONFIDENCE.has(record.kind) ? { ...record, text: '' } : record));
    return this.fileOf(
      { ...data, records, profile: { ...profile, needs: profile.needsShared ? profile.needs : null } },
      format,
      ['identity', 'consents', 'needs', 'account', 'written'],
    );
  }

  private async fileOf(data: OwnData, format: DataFormat, leftOut: readonly LeftOut[]): Promise<DataFile> {
    const picture = await this.pictureOf(data.memberId);
    const made = this.clock.now();
    const name = `trellis-${made.toISOString().slice(0, 10)}.${format}`;
    if (format === 'json') {
      const text = JSON.stringify(
        { madeAt: made, ...(leftOut.length > 0 ? { leftOut } : {}), ...data, picture },
        null,
        2,
      );
      return { name, type: 'application/json; charset=utf-8', bytes: Buffer.from(text) };
    }
    const page = dataPage(data, { made, picture, onRequest: leftOut.length > 0 }, currentContext()?.locale ?? 'en');
    return { name, type: 'text/html; charset=utf-8', bytes: Buffer.from(page) };
  }

  /** All of it but the sign-in; how the answers of a cohort are read is the caller's, who knows what it may open. */
  private async ofSchool(memberId: string, answersOf: (enrolmentId: string) => Promise<OwnAnswers>): Promise<OwnData> {
    const member = await this.data.getMember(memberId);
    const [profile, enrolments, mentorships, mails, files, records, trail] = await Promise.all([
      this.profileOf(member.id),
      this.data.listEnrolments(member.id),
      this.data.listMentorships(member.id),
      this.data.listMails(member.id),
      this.data.listFiles(member.id),
      this.data.listRecords(member),
      this.data.listTrail(member.id),
    ]);
    return {
      memberId: member.id,
      account: null,
      member: toMember(member),
      profile,
      enrolments: await Promise.all(enrolments.map(async (row) => toEnrolment(row, await answersOf(row.id)))),
      mentorships: mentorships.map(toMentorship),
      mails,
      files,
      records,
      trail: trail.map((row) => toEntry(row, member.id)),
    };
  }

  /** In the file itself, since its address answers only here and only them. */
  private async pictureOf(memberId: string): Promise<string | null> {
    const photo = await this.photos.pictureOf(memberId);
    return photo && `data:${photo.type};base64,${photo.bytes.toString('base64')}`;
  }

  private async accountOf(accountId: string): Promise<OwnAccount> {
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
}

function toEnrolment(row: OwnEnrolmentRow, answers: OwnAnswers): OwnEnrolment {
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
    ...answers,
  };
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
    // Nobody else can sign a person in: before it there is no actor to name.
    byMe: row.actor_member_id === memberId || (row.action === 'member.join' && row.actor_member_id === null),
  };
}
