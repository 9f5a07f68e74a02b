import { Injectable } from '@nestjs/common';
import { LIMITS, type Localized } from '@trellis/contracts';
import { localize } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type CohortRow, CohortsService } from '../cohorts/index.js';
import type { PeopleFilterInput } from '../enrolments/index.js';
import { SchoolsService } from '../schools/index.js';
import { AnnouncementReaders } from './announcement-readers.service.js';
import type { Announcement, AnnouncementPreview, SaveAnnouncementInput } from './announcement.types.js';
import { type AnnouncementFacts, filled, requireComplete, requireFillable } from './announcements.policy.js';
import { type AnnouncementRecord, type AnnouncementRow, AnnouncementsRepository } from './announcements.repository.js';

/** Writing to some people of a cohort: draft, preview, now or later, taken back while it has not started. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly announcements: AnnouncementsRepository,
    private readonly readers: AnnouncementReaders,
    private readonly cohorts: CohortsService,
    private readonly schools: SchoolsService,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, cohortId: string): Promise<Announcement[]> {
    await this.cohorts.authorised(actor, 'announcement.send', cohortId);
    return (await this.announcements.list(cohortId, LIMITS.announcements)).map(toAnnouncement);
  }

  async save(actor: Actor, input: SaveAnnouncementInput): Promise<Announcement> {
    await this.cohorts.authorised(actor, 'announcement.send', input.cohortId);
    const record = recordOf(input);
    requireFillable(record);
    return this.db.run(async () => {
      const id = input.id ? await this.change(input.id, input, record) : await this.add(actor, record);
      return toAnnouncement(await this.announcements.get(id));
    });
  }

  /** What one reader would get, and how many there are; nothing is written. */
  async preview(actor: Actor, input: SaveAnnouncementInput): Promise<AnnouncementPreview> {
    const cohort = await this.cohorts.authorised(actor, 'announcement.send', input.cohortId);
    const record = recordOf(input);
    requireFillable(record);
    const { reached, leftOut } = await this.readers.find(record);
    const reader = reached[0] ?? null;
    const facts = await this.factsFor(cohort, reader?.display_name ?? '');
    return {
      people: reached.length,
      leftOut,
      reader: reader?.display_name ?? null,
      subject: localizedText(filled(record.subject, facts)),
      body: localizedText(filled(record.body, facts)),
    };
  }

  /** Now, or at a time to come. */
  async plan(actor: Actor, id: string, revision: number, at: Date | null): Promise<Announcement> {
    const found = await this.authorised(actor, id);
    return this.db.run(async () => {
      const row = await this.lockDraft(found.id, revision);
      requireComplete(row, (await this.schools.settings()).locales);
      const { reached } = await this.readers.find(toRecord(row));
      if (reached.length === 0) throw new AppError('ANNOUNCEMENT_TO_NOBODY', {}, 'filter');
      const now = this.clock.now();
      if (at && at <= now) throw new AppError('ANNOUNCEMENT_IN_THE_PAST', {}, 'at');
      const dueAt = at ?? now;
      await this.announcements.setState(id, 'planned', { dueAt });
      await this.dueWork.add('announcements.send', id, dueAt);
      await this.tell('announcement.planned', 'announcement.plan', row);
      return toAnnouncement(await this.announcements.get(id));
    });
  }

  /** Back to a draft while it has not started. */
  async takeBack(actor: Actor, id: string): Promise<Announcement> {
    const found = await this.authorised(actor, id);
    return this.db.run(async () => {
      const row = await this.announcements.lock(found.id);
      if (row.state !== 'planned') throw new AppError('ANNOUNCEMENT_STATE', { state: row.state });
      await this.dueWork.cancel('announcements.send', id);
      await this.announcements.setState(id, 'draft', { dueAt: null });
      await this.tell('announcement.taken_back', 'announcement.take_back', row);
      return toAnnouncement(await this.announcements.get(id));
    });
  }

  async discard(actor: Actor, id: string): Promise<Announcement> {
    const found = await this.authorised(actor, id);
    return this.db.run(async () => {
      const row = await this.announcements.lock(found.id);
      if (row.state !== 'draft') throw new AppError('ANNOUNCEMENT_STATE', { state: row.state });
      await this.announcements.setState(id, 'cancelled', {});
      await this.tell('announcement.discarded', 'announcement.discard', row);
      return toAnnouncement(await this.announcements.get(id));
    });
  }

  private async authorised(actor: Actor, id: string): Promise<AnnouncementRow> {
    const row = await this.announcements.get(id);
    await this.cohorts.authorised(actor, 'announcement.send', row.cohort_id);
    return row;
  }

  private async lockDraft(id: string, revision: number): Promise<AnnouncementRow> {
    const row = await this.announcements.lock(id);
    if (row.state !== 'draft') throw new AppError('ANNOUNCEMENT_STATE', { state: row.state });
    if (row.revision !== revision) throw new AppError('ANNOUNCEMENT_CHANGED');
    return row;
  }

  private async add(actor: Actor, record: AnnouncementRecord): Promise<string> {
    const id = await this.announcements.insert(record, actor.memberId ?? '', this.clock.now());
    await this.tell('announcement.drafted', 'announcement.draft', { id, cohort_id: record.cohortId });
    return id;
  }

  private async change(id: string, input: SaveAnnouncementInput, record: AnnouncementRecord): Promise<string> {
    const row = await this.announcements.lock(id);
    if (row.cohort_id !== input.cohortId) throw new AppError('NOT_FOUND');
    await this.lockDraft(id, input.revision ?? 0);
    await this.announcements.update(id, record, this.clock.now());
    await this.tell('announcement.changed', 'announcement.change', row);
    return id;
  }

  private async tell(event: string, action: string, row: Pick<AnnouncementRow, 'id' | 'cohort_id'>): Promise<void> {
    recordEvent(event, { announcementId: row.id, cohortId: row.cohort_id });
    await this.audit.record({ action, subjectType: 'announcement', subjectId: row.id });
  }

  private async factsFor(cohort: CohortRow, person: string): Promise<AnnouncementFacts> {
    const school = await this.schools.settings();
    return factsOf(person, cohort, school.name, localize(cohort.settings.publicName, [], school.locales));
  }
}

export const factsOf = (
  person: string,
  cohort: Pick<CohortRow, 'name'>,
  school: string,
  program: string,
): AnnouncementFacts => ({
  'person.name': person,
  'cohort.name': cohort.name,
  'school.name': school,
  'program.name': program,
});

function recordOf(input: SaveAnnouncementInput): AnnouncementRecord {
  return {
    cohortId: input.cohortId,
    subject: words(input.subject),
    body: words(input.body),
    filter: input.filter,
    replyTo: input.replyTo.trim(),
  };
}

function toRecord(row: AnnouncementRow): AnnouncementRecord {
  return { cohortId: row.cohort_id, subject: row.subject, body: row.body, filter: row.filter, replyTo: row.reply_to };
}

/** Languages without words are not kept as empty ones. */
function words(text: { en?: string; fr?: string }): Localized {
  return Object.fromEntries(
    Object.entries(text).filter(([, value]) => typeof value === 'string' && value.trim() !== ''),
  );
}

/** With the names of GraphQL's enums, so that a client can send it back as it came. */
function filterAsSent(filter: PeopleFilterInput): unknown {
  const names = (values?: readonly string[] | null): string[] | null =>
    values?.map((value) => value.toUpperCase()) ?? null;
  return { ...filter, roles: names(filter.roles), states: names(filter.states), sources: names(filter.sources) };
}

function toAnnouncement(row: AnnouncementRow): Announcement {
  return {
    id: row.id,
    cohortId: row.cohort_id,
    state: row.state,
    subject: localizedText(row.subject),
    body: localizedText(row.body),
    filter: filterAsSent(row.filter),
    replyTo: row.reply_to,
    revision: row.revision,
    dueAt: row.due_at,
    sentAt: row.sent_at,
    delivery: { people: row.people, sent: row.sent, waiting: row.waiting, failed: row.failed },
  };
}
