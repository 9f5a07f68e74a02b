import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { nameKey, personName } from '../members/index.js';
import type { Enrolment } from './enrolment.types.js';
import { type EnrolmentRow, EnrolmentsRepository } from './enrolments.repository.js';
import { ListedAnswers } from './listed-answers.service.js';

/** Members in a cohort, one by one, for other modules' use cases, which have authorised already. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly listed: ListedAnswers,
  ) {}

  async get(id: string): Promise<Enrolment & { cohortId: string }> {
    const row = await this.enrolments.get(id);
    const [inWords = row] = await this.listed.inWords([row]);
    return { ...toEnrolment(inWords), cohortId: row.cohort_id };
  }

  /** Many at once, by id; ids of another school are simply not in the map. */
  async byIds(ids: readonly string[]): Promise<Map<string, Enrolment>> {
    const rows = await this.listed.inWords(await this.enrolments.listByIds([...new Set(ids)]));
    return new Map(rows.map((row) => [row.id, toEnrolment(row)]));
  }
}

/** What a person typed into a search box, as a key to compare with; null for nothing. */
export function searchKey(search: string | null): string | null {
  if (!search?.trim()) return null;
  if (search.length > LIMITS.searchCharacters) {
    throw invalidInput({ path: 'search', problem: 'TOO_LONG', bounds: { most: LIMITS.searchCharacters } });
  }
  return nameKey(search);
}

export function toEnrolment(row: EnrolmentRow): Enrolment {
  return {
    id: row.id,
    memberId: row.member_id,
    role: row.role,
    state: row.state,
    source: row.source,
    displayName: personName(row.display_name, currentContext()?.locale ?? 'en'),
    pronouns: row.pronouns,
    email: row.email,
    site: row.site,
    year: row.year,
    capacity: row.capacity,
    accountConfirmed: row.has_account,
    noticeSentAt: row.notice_sent_at,
    mentorshipCount: row.mentorship_count,
    mailStopped: row.mail_stopped,
    requirement: row.requirement,
    pause: row.pause_from === null ? null : { fromOn: row.pause_from, toOn: row.pause_to },
    awaitsAnswer: row.awaits_answer,
    joinedAt: row.created_at,
    changedAt: row.changed_at,
  };
}
