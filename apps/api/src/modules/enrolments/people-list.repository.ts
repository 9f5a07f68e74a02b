import { Injectable } from '@nestjs/common';
import type { EnrolmentRole, EnrolmentSource, EnrolmentState, PeopleOrder } from '@trellis/contracts';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { type EnrolmentRow, PERSON_COLUMNS, PERSON_JOINS } from './enrolments.repository.js';

export interface PeopleFilter {
  /** Null: not restricted to some. */
  ids: readonly string[] | null;
  roles: readonly EnrolmentRole[];
  states: readonly EnrolmentState[];
  sources: readonly EnrolmentSource[];
  sites: readonly string[];
  years: readonly string[];
  matched: boolean | null;
  accountConfirmed: boolean | null;
  noticeSent: boolean | null;
  mailStopped: boolean | null;
  /** Beginnings of words, as name keys. */
  words: readonly string[];
}

export interface PeopleSort {
  by: PeopleOrder;
  descending: boolean;
}

/** Sort keys, the id last: a cursor holds them as text. Each has an index of its own, led by school and cohort. */
const KEYS: Record<PeopleOrder, readonly string[]> = {
  name: ['e.name_key', 'e.id'],
  state: ['e.state_rank', 'e.name_key', 'e.id'],
  joined: ['e.created_at', 'e.id'],
  changed: ['e.changed_at', 'e.id'],
};
/** A moment keeps its microseconds on the way to the reader and back. */
const asText = (key: string): string =>
  key.endsWith('_at') ? `to_char(${key} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')` : `${key}::text`;
const CASTS: Record<string, string> = {
  'e.id': 'uuid',
  'e.name_key': 'text',
  'e.state_rank': 'smallint',
  'e.created_at': 'timestamptz',
  'e.changed_at': 'timestamptz',
};
/** Above every character, so that all that begins with a prefix lies between the two. */
const LAST = '\u{10FFFF}';

/** Parameters of one statement, numbered as they are added. $1 is the school, $2 the cohort. */
class Parameters {
  readonly values: unknown[];

  constructor(cohortId: string) {
    this.values = [currentSchoolId(), cohortId];
  }

  add(value: unknown, type: string): string {
    this.values.push(value);
    return `$${this.values.length}::${type}`;
  }
}

/** The list of a cohort's people: filtered, searched, sorted, page by page. Facts of a filter lie with the enrolment. */
@Injectable()
export class PeopleListRepository {
  constructor(private readonly db: TenantDatabase) {}

  async list(
    cohortId: string,
    filter: PeopleFilter,
    sort: PeopleSort,
    size: number,
    after: readonly string[] | null,
  ): Promise<(EnrolmentRow & { cursor: string[] })[]> {
    const params = new Parameters(cohortId);
    const keys = KEYS[sort.by];
    const source = sourceOf(filter, params);
    const direction = sort.descending ? 'desc' : 'asc';
    const from = after
      ? `and (${keys.join(', ')}) ${sort.descending ? '<' : '>'} (${cursorOf(keys, after, params)})`
      : '';
    const limit = params.add(size, 'int');
    // The page is cut before anything is joined to it: whoever is not shown costs nothing more.
    return this.db.read(
      `select ${PERSON_COLUMNS}, array[${keys.map(asText).join(', ')}] as cursor
       from (select e.* from ${source} ${from} order by ${keys.map((key) => `${key} ${direction}`).join(', ')} limit ${limit}) e
       ${PERSON_JOINS} order by ${keys.map((key) => `${key} ${direction}`).join(', ')}`,
      params.values,
    );
  }

  /** How many match, counted no further than `most`. */
  async count(cohortId: string, filter: PeopleFilter, most: number): Promise<number> {
    const params = new Parameters(cohortId);
    const source = sourceOf(filter, params);
    const [row] = await this.db.read<{ count: number }>(
      `select count(*)::int as count from (select 1 from ${source} limit ${params.add(most, 'int')}) matching`,
      params.values,
    );
    return row?.count ?? 0;
  }

  /** Who matches, by id, at most so many. */
  async listIds(cohortId: string, filter: PeopleFilter, most: number): Promise<string[]> {
    const params = new Parameters(cohortId);
    const source = sourceOf(filter, params);
    const rows = await this.db.read<{ id: string }>(
      `select e.id from ${source} order by e.id limit ${params.add(most, 'int')}`,
      params.values,
    );
    return rows.map(({ id }) => id);
  }

  async choices(cohortId: string): Promise<{ sites: string[]; years: string[]; everyone: number }> {
    const [row] = await this.db.read<{ sites: string[]; years: string[]; everyone: number }>(
      `with people as materialized (
         select site, year, count(*)::int as count from enrolment where school_id = $1 and cohort_id = $2 group by site, year)
       select coalesce(sum(count), 0)::int as everyone,
         array(select distinct site from people where site is not null order by site limit $3) as sites,
         array(select distinct year from people where year is not null order by year limit $3) as years
       from people`,
      [currentSchoolId(), cohortId, MOST_CHOICES],
    );
    return row ?? { sites: [], years: [], everyone: 0 };
  }
}

const MOST_CHOICES = 200;

/** FROM and WHERE of the people who match, as `e`. */
function sourceOf(filter: PeopleFilter, params: Parameters): string {
  const conditions = conditionsOf(filter, params);
  const [first, ...others] = filter.words.map((word) => wordRange(word, params));
  if (first === undefined) {
    return `enrolment e where ${['e.school_id = $1', 'e.cohort_id = $2', ...conditions].join(' and ')}`;
  }
  const words = [first, ...others].map(
    (range) => `select w.enrolment_id from person_word w where w.school_id = $1 and w.cohort_id = $2 and ${range}`,
  );
  // Person by person from the words found. `offset 0` keeps the planner from joining each with each while it has no statistics.
  return `(${others.length === 0 ? words[0]?.replace('select', 'select distinct') : words.join(' intersect ')}) found
    cross join lateral (select * from enrolment where school_id = $1 and id = found.enrolment_id offset 0) e
    where ${['e.cohort_id = $2', ...conditions].join(' and ')}`;
}

function wordRange(word: string, params: Parameters): string {
  return `w.word >= ${params.add(word, 'text')} and w.word < ${params.add(`${word}${LAST}`, 'text')}`;
}

function conditionsOf(filter: PeopleFilter, params: Parameters): string[] {
  const anyOf = (column: string, values: readonly string[]): string[] =>
    values.length > 0 ? [`${column} = any (${params.add(values, 'text[]')})`] : [];
  const is = (expression: string, wanted: boolean | null): string[] =>
    wanted === null ? [] : [wanted ? expression : `not (${expression})`];
  return [
    ...(filter.ids === null ? [] : [`e.id = any (${params.add(filter.ids, 'uuid[]')})`]),
    ...anyOf('e.role', filter.roles),
    ...anyOf('e.state', filter.states),
    ...anyOf('e.source', filter.sources),
    ...anyOf('e.site', filter.sites),
    ...anyOf('e.year', filter.years),
    ...is('e.mentorship_count > 0', filter.matched),
    ...is('e.has_account', filter.accountConfirmed),
    ...is('e.notice_sent_at is not null', filter.noticeSent),
    ...is('e.mail_stopped', filter.mailStopped),
  ];
}

function cursorOf(keys: readonly string[], after: readonly string[], params: Parameters): string {
  return keys.map((key, at) => params.add(after[at], CASTS[key] ?? 'text')).join(', ');
}

/** How many parts a cursor of this order has. */
export const cursorLength = (by: PeopleOrder): number => KEYS[by].length;
