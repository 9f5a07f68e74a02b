import type {
  EnrolmentRole,
  EnrolmentSource,
  EnrolmentState,
  PeopleFilterInput,
  PeopleOrder,
  PeopleSortInput,
} from '@trellis/api-client';

/** What the address says of the list: every way of looking at it can be sent to someone and comes back with a reload. */
export interface PeopleSearch {
  q?: string;
  roles?: EnrolmentRole[];
  /** Left out: whoever takes part or is about to. Empty: whatever their state. */
  states?: EnrolmentState[];
  sources?: EnrolmentSource[];
  sites?: string[];
  years?: string[];
  matched?: boolean;
  account?: boolean;
  told?: boolean;
  mailStopped?: boolean;
  by?: PeopleOrder;
  desc?: boolean;
}

export const ROLES: readonly EnrolmentRole[] = ['MENTEE', 'MENTOR'];
export const STATES: readonly EnrolmentState[] = [
  'APPLIED',
  'ENROLLED',
  'PAUSED',
  'COMPLETED',
  'DECLINED',
  'WITHDRAWN',
];
export const SOURCES: readonly EnrolmentSource[] = ['IMPORT', 'REGISTRATION', 'INVITATION', 'HAND', 'NEXT_YEAR'];
export const ORDERS: readonly PeopleOrder[] = ['NAME', 'STATE', 'JOINED', 'CHANGED'];
/** Whom the list shows unless told otherwise. */
export const USUAL_STATES: readonly EnrolmentState[] = ['APPLIED', 'ENROLLED', 'PAUSED'];

const MOST = 50;

/** What of an address is a search of this list; anything else in it is left out. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const some = <T extends string>(value: unknown, allowed?: readonly T[]): T[] | undefined =>
    Array.isArray(value)
      ? (value
          .filter((one) => typeof one === 'string' && (!allowed || allowed.includes(one as T)))
          .slice(0, MOST) as T[])
      : undefined;
  const yes = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);
  return {
    q: typeof search['q'] === 'string' && search['q'] !== '' ? search['q'] : undefined,
    roles: some(search['roles'], ROLES),
    states: some(search['states'], STATES),
    sources: some(search['sources'], SOURCES),
    sites: some(search['sites']),
    years: some(search['years']),
    matched: yes(search['matched']),
    account: yes(search['account']),
    told: yes(search['told']),
    mailStopped: yes(search['mailStopped']),
    by: ORDERS.find((order) => order === search['by']),
    desc: yes(search['desc']),
  };
}

/** The search as the service takes it. */
export function filterOf(search: PeopleSearch): PeopleFilterInput {
  const some = <T>(values: readonly T[] | undefined): T[] | undefined =>
    values && values.length > 0 ? [...values] : undefined;
  return {
    search: search.q?.trim() || undefined,
    roles: some(search.roles),
    states: some(search.states ?? USUAL_STATES),
    sources: some(search.sources),
    sites: some(search.sites),
    years: some(search.years),
    matched: search.matched,
    accountConfirmed: search.account,
    noticeSent: search.told,
    mailStopped: search.mailStopped,
  };
}

export function sortOf(search: PeopleSearch): PeopleSortInput {
  return { by: search.by ?? 'NAME', descending: search.desc ?? false };
}

/** A kept filter as a search: the other way round. */
export function searchOf(filter: unknown, sort: PeopleSortInput): PeopleSearch {
  const { search, accountConfirmed, noticeSent, ...rest } = (filter ?? {}) as PeopleFilterInput;
  const kept = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, lower(key, value)]));
  return readPeopleSearch({
    ...kept,
    states: (kept['states'] as unknown) ?? [],
    q: search ?? undefined,
    account: accountConfirmed ?? undefined,
    told: noticeSent ?? undefined,
    by: sort.by,
    desc: sort.descending,
  });
}

const ENUMS = ['roles', 'states', 'sources'];

/** The service keeps its own names of states; addresses hold the client's. */
const lower = (key: string, value: unknown): unknown =>
  ENUMS.includes(key) && Array.isArray(value) ? value.map((one) => String(one).toUpperCase()) : (value ?? undefined);
