import {
  type Audience,
  decideRelease,
  type Gated,
  type ReleaseDecision,
  type ServedTable,
  showAgain,
  showNothing,
  splitsTooFine,
  type Thresholds,
} from '@trellis/disclosure';
import type { ThreadWork } from '../../platform/threads/in-thread.js';
import {
  comparable,
  count,
  type CountedRequest,
  type FiguresRequest,
  lastOf,
  type NumberedRelease,
  plainRecord,
  questionsOf,
  recordsOf,
  splitsOf,
  type TableReference,
} from './figures.policy.js';
import { type KeptHistory, type OpenHistory, openHistory, toText } from './release-texts.policy.js';
import { type TakenBack, takenBack, withdrawnFrom, withdrawnSince } from './withdrawals.policy.js';

/** What decisions are made from. It may cross to another thread. */
export interface DecidingInput extends KeptHistory {
  thresholds: Thresholds;
  audience: Audience;
  /** When what is let out now will have been. */
  now: Date;
}

/** A table as it may be shown, and of when it is. */
export interface ReleasedTable {
  table: Gated<ServedTable>;
  /** When it was let out; null when nothing of it is. */
  asOf: Date | null;
}

export interface Decided {
  tables: ReleasedTable[];
  references: TableReference[];
}

/** Something new that is let out: to be kept before anybody sees it. */
export interface FreshRelease {
  number: number;
  text: string;
  request: Pick<FiguresRequest, 'subject' | 'population'> & { tables: number };
}

/** Requests one after the other, each told what came of the one before; what it returns goes with all of them. */
export type Requests<Returned> = Generator<FiguresRequest, Returned, readonly ReleasedTable[]>;

/** Makes requests where they are decided: a pure function of the caller's. Of thousands of people they take a while to make. */
export interface RequestsMaker<Input, Returned> {
  file: URL;
  name: string;
  make: (input: Input) => Requests<Returned>;
}

export interface DecidedAll<Returned> {
  decided: Decided[];
  returned: Returned;
}

/**
 * Decides what of these tables may be shown, by everything that was let out before; each request sees what the former ones let out.
 * Nobody takes anything back in between: what is hidden for that is hidden for all of them.
 */
function decideAll<Returned>(
  input: DecidingInput,
  requests: Requests<Returned>,
  tell: (fresh: FreshRelease) => void,
): DecidedAll<Returned> {
  const history = openHistory(input);
  const taken = takenBack(history.releases, history.withdrawals);
  const decided: Decided[] = [];
  for (let step = requests.next(); ;) {
    if (step.done) return { decided, returned: step.value };
    const request = step.value;
    const { fresh, ...one } = decideOne(history, taken, { ...input, request });
    decided.push(one);
    if (fresh) {
      history.releases.push(fresh);
      const { subject, population, tables } = request;
      tell({ number: fresh.number, text: toText(fresh), request: { subject, population, tables: tables.length } });
    }
    step = requests.next(one.tables);
  }
}

export function decideFigures(
  { requests, ...input }: DecidingInput & { requests: readonly FiguresRequest[] },
  tell: (fresh: FreshRelease) => void,
): Promise<DecidedAll<void>> {
  function* each(): Requests<void> {
    yield* requests;
  }
  return Promise.resolve(decideAll(input, each(), tell));
}

/** The same of requests that are made here, by a function that has its own file. */
export async function decideMade(
  { from, made, ...input }: DecidingInput & { from: unknown; made: { file: string; name: string } },
  tell: (fresh: FreshRelease) => void,
): Promise<DecidedAll<unknown>> {
  const make = ((await import(made.file)) as Record<string, RequestsMaker<unknown, unknown>['make']>)[made.name];
  if (!make) throw new Error(`${made.file} has no ${made.name}.`);
  return decideAll(input, make(from), tell);
}

/** Where no other thread is worth it. */
export const decideMadeHere = <From, Returned>(
  { from, make, ...input }: DecidingInput & { from: From; make: RequestsMaker<From, Returned>['make'] },
  tell: (fresh: FreshRelease) => void,
): DecidedAll<Returned> => decideAll(input, make(from), tell);

export interface ShowingInput extends KeptHistory {
  thresholds: Thresholds;
  references: readonly TableReference[];
}

/** Tables that were decided on, as they may be shown now. */
export function showFigures(input: ShowingInput): Promise<ReleasedTable[]> {
  const { releases, withdrawals } = openHistory(input);
  const taken = takenBack(releases, withdrawals);
  return Promise.resolve(
    input.references.map(({ table, state, release, reason }) => {
      const found = releases.find(({ number }) => number === release);
      if (!found || state === 'hidden') return { table: showNothing(table, reason), asOf: null };
      const withheld = withdrawnSince(found, taken).size > 0;
      const shown = showAgain(found.record, table.id, { state, thresholds: input.thresholds, withheld });
      return { table: shown, asOf: shown.state === 'hidden' ? null : found.releasedAt };
    }),
  );
}

type OneRequest = DecidingInput & { request: FiguresRequest };

function decideOne(
  history: OpenHistory,
  taken: readonly TakenBack[],
  input: OneRequest,
): Decided & { fresh: NumberedRelease | null } {
  const { request, audience } = input;
  const withdrawn = withdrawnSince(lastOf(history.releases, audience, request.population), taken);
  if (request.sharing.size < (request.fewest ?? 0)) return { ...nothingOf(request, withdrawn.size > 0), fresh: null };
  const { decision, fresh } = decide(history, withdrawn, input);
  const known = fresh ? [...history.releases, fresh] : history.releases;
  const references = decision.tables.map((table, at) => {
    const spec = request.tables[at];
    if (!spec) throw new Error('The gate answers each table of the request.');
    return referenceTo(table, spec, lastOf(known, audience, request.population, table.id));
  });
  const dates = new Map(known.map(({ number, releasedAt }) => [number, releasedAt]));
  return {
    references,
    tables: decision.tables.map((table, at) => ({ table, asOf: dates.get(references[at]?.release ?? -1) ?? null })),
    fresh,
  };
}

/** So few agreed to be counted that nothing could be shown but how many did not. */
function nothingOf({ tables }: FiguresRequest, withheld: boolean): Decided {
  const reason = withheld ? 'withdrawal' : 'few_people';
  return {
    tables: tables.map((table) => ({ table: showNothing(table, reason), asOf: null })),
    references: tables.map(({ id, dimensions }) => ({
      table: { id, dimensions },
      ...({ state: 'hidden', release: null, reason } as const),
    })),
  };
}

function decide(
  history: OpenHistory,
  since: ReadonlySet<string>,
  { thresholds, audience, request, now }: OneRequest,
): { decision: ReleaseDecision; fresh: NumberedRelease | null } {
  const { opaque, withdrawals } = history;
  const withdrawn = request.readAt ? withdrawnFrom(request, request.readAt, withdrawals) : since;
  const counted = count(request, withdrawn, opaque);
  const questions = questionsOf(request);
  const before = comparable(history.releases, counted.population, questions);
  const decideHeld = (held: boolean): ReleaseDecision =>
    decideRelease(
      {
        ...{ audience, thresholds, withdrawn, tables: counted.tables, populations: [counted.population] },
        withheld: new Map(since.size > 0 ? [[request.population, since]] : []),
        held: new Set(held ? [request.population] : []),
      },
      [...recordsOf(before), ...plainNow(counted, thresholds[audience])],
    );
  const decision = decideHeld(false);
  if (!decision.record) return { decision, fresh: null };
  const splits = splitsOf(decision.record, request, opaque);
  if (splitsTooFine([...before.flatMap((release) => release.splits), ...splits], thresholds[audience])) {
    return { decision: decideHeld(true), fresh: null };
  }
  const sharing = new Set([...request.sharing].map(opaque).filter((key) => counted.population.people.has(key)));
  const kept = {
    ...{ record: decision.record, known: counted.known, sharing, consents: request.consents, questions, splits },
    beside: request.beside ?? request.population,
  };
  const number = (history.releases.at(-1)?.number ?? 0) + 1;
  return { decision, fresh: { ...kept, number, releasedAt: now } };
}

const plainNow = ({ population, known }: CountedRequest, threshold: number) =>
  plainRecord({ threshold, populations: [population] }, known);

function referenceTo(
  table: Gated<ServedTable>,
  { id, dimensions }: FiguresRequest['tables'][number],
  last: NumberedRelease | undefined,
): TableReference {
  const hidden = table.cells.find((cell) => !cell.shown);
  return {
    table: { id, dimensions },
    state: table.state,
    release: table.state === 'hidden' ? null : (last?.number ?? null),
    reason: hidden && !hidden.shown ? hidden.reason : 'few_people',
  };
}

const file = new URL('./gate-deciding.policy.js', import.meta.url);
export const DECIDE_FIGURES: ThreadWork<Parameters<typeof decideFigures>[0], FreshRelease, DecidedAll<void>> = {
  file,
  name: 'decideFigures',
  run: decideFigures,
};
export const DECIDE_MADE: ThreadWork<Parameters<typeof decideMade>[0], FreshRelease, DecidedAll<unknown>> = {
  file,
  name: 'decideMade',
  run: decideMade,
};
export const SHOW_FIGURES: ThreadWork<ShowingInput, never, ReleasedTable[]> = {
  file,
  name: 'showFigures',
  run: showFigures,
};
