import { Injectable } from '@nestjs/common';
import { type EnrolmentRole, LIMITS } from '@trellis/contracts';
import { decodeCursor, type Page, pageOf, pageSize } from '../../platform/graphql/connection.js';
import { AppError } from '../../platform/errors/app-error.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import { nameKey } from '../members/index.js';
import type { Enrolment } from './enrolment.types.js';
import { type EnrolmentRow, EnrolmentsRepository } from './enrolments.repository.js';

export interface EnrolmentListArguments {
  first: number;
  after: string | null;
  role: EnrolmentRole | null;
  search: string | null;
}

/** The people of a cohort, as those who run it see them. */
@Injectable()
export class EnrolmentsService {
  constructor(
    private readonly enrolments: EnrolmentsRepository,
    private readonly cohorts: CohortsService,
  ) {}

  async list(actor: Actor, cohortId: string, args: EnrolmentListArguments): Promise<Page<Enrolment>> {
    await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    const size = pageSize(args.first);
    const filter = { cohortId, role: args.role, search: searchKey(args.search) };
    const [rows, total] = await Promise.all([
      this.enrolments.list(filter, size + 1, decodeCursor(args.after, 2)),
      this.enrolments.count(filter),
    ]);
    return pageOf(rows, size, total, toEnrolment, (row) => [row.name_key, row.id]);
  }

  // For other modules' use cases, which have authorised already.

  async get(id: string): Promise<Enrolment & { cohortId: string; memberId: string }> {
    const row = await this.enrolments.get(id);
    return { ...toEnrolment(row), cohortId: row.cohort_id, memberId: row.member_id };
  }

  /** Many at once, by id; ids of another school are simply not in the map. */
  async byIds(ids: readonly string[]): Promise<Map<string, Enrolment>> {
    const rows = await this.enrolments.listByIds([...new Set(ids)]);
    return new Map(rows.map((row) => [row.id, toEnrolment(row)]));
  }
}

/** What a person typed into a search box, as a key to compare with; null for nothing. */
export function searchKey(search: string | null): string | null {
  if (!search?.trim()) return null;
  if (search.length > LIMITS.searchCharacters) {
    throw new AppError(
      'INPUT_INVALID',
      { problems: `search: at most ${LIMITS.searchCharacters} characters` },
      'search',
    );
  }
  return nameKey(search);
}

export function toEnrolment(row: EnrolmentRow): Enrolment {
  return {
    id: row.id,
    role: row.role,
    state: row.state,
    displayName: row.display_name,
    pronouns: row.pronouns,
    email: row.email,
    site: row.site,
    year: row.year,
    capacity: row.capacity,
    accountConfirmed: row.account_id !== null,
    noticeSentAt: row.notice_sent_at,
    mentorshipCount: row.mentorship_count,
  };
}
