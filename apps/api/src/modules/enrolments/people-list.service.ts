import { Injectable } from '@nestjs/common';
import { type EnrolmentRole, LIMITS, type Locale, type PeopleOrder } from '@trellis/contracts';
import { invalidInput } from '../../platform/errors/invalid-input.js';
import { decodeCursor, type Page, pageOf, pageSize } from '../../platform/graphql/connection.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { CohortsService } from '../cohorts/index.js';
import type { Enrolment } from './enrolment.types.js';
import type { EnrolmentRow } from './enrolments.repository.js';
import { searchKey, toEnrolment } from './enrolments.service.js';
import { ListedAnswers } from './listed-answers.service.js';
import { cursorLength, type PeopleFilter, PeopleListRepository, type PeopleSort } from './people-list.repository.js';
import type { PeopleChoices, PeopleFilterInput, PeopleSortInput } from './people-list.types.js';

export interface PeopleListArguments {
  first: number;
  after: string | null;
  filter?: PeopleFilterInput | null;
  sort?: PeopleSortInput | null;
}

const BY_NAME: PeopleSort = { by: 'name', descending: false };

/** The people of a cohort, as those who run it look for them. */
@Injectable()
export class PeopleList {
  constructor(
    private readonly people: PeopleListRepository,
    private readonly cohorts: CohortsService,
    private readonly listed: ListedAnswers,
  ) {}

  async list(
    actor: Actor,
    cohortId: string,
    args: PeopleListArguments,
  ): Promise<Page<Enrolment> & { countIsBounded: boolean }> {
    await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    const size = pageSize(args.first);
    const filter = await this.filterOf(cohortId, args.filter ?? null);
    // An argument left out arrives as an empty input.
    const sort = args.sort?.by ? args.sort : BY_NAME;
    const [rows, counted] = await Promise.all([
      this.people.list(cohortId, filter, sort, size + 1, readCursor(args.after, sort.by)),
      this.people.count(cohortId, filter, LIMITS.countedPeople + 1),
    ]);
    const total = Math.min(counted, LIMITS.countedPeople);
    const inWords = await this.listed.inWords(rows);
    return { ...pageOf(inWords, size, total, toEnrolment, (row) => row.cursor), countIsBounded: counted > total };
  }

  /** The list as it was before filters: those who take part, by name. */
  listEnrolled(
    actor: Actor,
    cohortId: string,
    args: { first: number; after: string | null; role: EnrolmentRole | null; search: string | null },
  ): Promise<Page<Enrolment>> {
    const filter = { roles: args.role ? [args.role] : [], states: ['enrolled' as const], search: args.search };
    return this.list(actor, cohortId, { first: args.first, after: args.after, filter });
  }

  async choices(actor: Actor, cohortId: string): Promise<PeopleChoices> {
    await this.cohorts.authorised(actor, 'cohort.read', cohortId);
    const { sites, years, everyone } = await this.people.choices(cohortId);
    return {
      sites: await this.listed.choicesInWords(cohortId, 'site', sites),
      years: await this.listed.choicesInWords(cohortId, 'year', years),
      everyone,
    };
  }

  // For other modules' use cases, which have authorised already.

  /** Ids of those who match, at most so many. */
  async idsOf(cohortId: string, filter: PeopleFilterInput | null, most: number): Promise<string[]> {
    return this.people.listIds(cohortId, await this.filterOf(cohortId, filter), most);
  }

  async count(cohortId: string, filter: PeopleFilterInput | null, most: number): Promise<number> {
    return this.people.count(cohortId, await this.filterOf(cohortId, filter), most);
  }

  /** Everyone who matches (of these ids, if given), in order, page by page: nobody holds ten thousand people in memory for a list. */
  async *pages(
    cohortId: string,
    filter: PeopleFilterInput | null,
    sort: PeopleSortInput | null,
    { ids = null, locale }: { ids?: readonly string[] | null; locale: Locale },
  ): AsyncGenerator<EnrolmentRow[]> {
    const narrowed = await this.filterOf(cohortId, filter, ids);
    let after: readonly string[] | null = null;
    for (;;) {
      const rows: Awaited<ReturnType<PeopleListRepository['list']>> = await this.people.list(
        cohortId,
        narrowed,
        sort?.by ? sort : BY_NAME,
        PAGE,
        after,
      );
      if (rows.length > 0) yield await this.listed.inWords(rows, locale);
      after = rows.at(-1)?.cursor ?? null;
      if (rows.length < PAGE) return;
    }
  }

  /** What was asked for, as the repository takes it: nothing given is no restriction. */
  private async filterOf(
    cohortId: string,
    input: PeopleFilterInput | null,
    ids: readonly string[] | null = null,
  ): Promise<PeopleFilter> {
    return {
      ids,
      roles: input?.roles ?? [],
      states: input?.states ?? [],
      sources: input?.sources ?? [],
      sites: await this.listed.asAnswered(cohortId, 'site', input?.sites ?? []),
      years: await this.listed.asAnswered(cohortId, 'year', input?.years ?? []),
      matched: input?.matched ?? null,
      accountConfirmed: input?.accountConfirmed ?? null,
      noticeSent: input?.noticeSent ?? null,
      mailStopped: input?.mailStopped ?? null,
      words: searchWords(input?.search ?? null),
    };
  }
}

const PAGE = 1_000;

const MOST_WORDS = 8;

/** The longest first: it finds the fewest people. */
function searchWords(search: string | null): string[] {
  const words = new Set((searchKey(search) ?? '').split(/\s+/u).map((word) => word.replace(/^@/u, '')));
  words.delete('');
  return [...words].sort((a, b) => b.length - a.length).slice(0, MOST_WORDS);
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

/** A cursor of this order; one that was made up, or belongs to another order, is INPUT_INVALID. */
function readCursor(cursor: string | null, by: PeopleOrder): string[] | null {
  const key = decodeCursor(cursor, cursorLength(by));
  const first = key?.[0];
  const fits = { name: isAnything, state: isRank, joined: isMoment, changed: isMoment }[by];
  if (first === undefined || fits(first)) return key;
  throw invalidInput({ path: 'after', problem: 'FOREIGN' });
}

const isAnything = (): boolean => true;
const isRank = (text: string): boolean => /^\d$/.test(text);
const isMoment = (text: string): boolean => MOMENT.test(text) && !Number.isNaN(Date.parse(text));
