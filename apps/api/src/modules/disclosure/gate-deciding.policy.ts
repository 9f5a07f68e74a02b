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
  withdrawnSince,
} from './figures.policy.js';
import { type KeptHistory, type OpenHistory, openHistory, toText } from './release-texts.policy.js';

/** What a decision is made from. It may cross to another thread. */
export interface DecidingInput extends KeptHistory {
  thresholds: Thresholds;
  audience: Audience;
  request: FiguresRequest;
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
  /** To be kept before anybody sees it; null where nothing new is let out. */
  fresh: { number: number; text: string } | null;
}

/** Decides what of these tables may be shown, by everything that was let out before. */
export function decideFigures(input: DecidingInput): Promise<Decided> {
  const history = openHistory(input);
  const { decision, fresh } = decide(history, input);
  const known = fresh ? [...history.releases, fresh] : history.releases;
  const { request, audience } = input;
  const references = decision.tables.map((table, at) => {
    const spec = request.tables[at];
    if (!spec) throw new Error('The gate answers each table of the request.');
    return referenceTo(table, spec, lastOf(known, audience, request.population, table.id));
  });
  const dates = new Map(known.map(({ number, releasedAt }) => [number, releasedAt]));
  return Promise.resolve({
    references,
    tables: decision.tables.map((table, at) => ({ table, asOf: dates.get(references[at]?.release ?? -1) ?? null })),
    fresh: fresh && { number: fresh.number, text: toText(fresh) },
  });
}

export interface ShowingInput extends KeptHistory {
  thresholds: Thresholds;
  references: readonly TableReference[];
}

/** Tables that were decided on, as they may be shown now. */
export function showFigures(input: ShowingInput): Promise<ReleasedTable[]> {
  const { releases, withdrawals } = openHistory(input);
  return Promise.resolve(
    input.references.map(({ table, state, release, reason }) => {
      const found = releases.find(({ number }) => number === release);
      if (!found || state === 'hidden') return { table: showNothing(table, reason), asOf: null };
      const withdrawn = withdrawnSince(found, withdrawals);
      const shown = showAgain(found.record, table.id, { state, thresholds: input.thresholds, withdrawn });
      return { table: shown, asOf: shown.state === 'hidden' ? null : found.releasedAt };
    }),
  );
}

function decide(
  history: OpenHistory,
  { thresholds, audience, request, now }: DecidingInput,
): { decision: ReleaseDecision; fresh: NumberedRelease | null } {
  const { opaque } = history;
  const withdrawn = withdrawnSince(lastOf(history.releases, audience, request.population), history.withdrawals);
  const counted = count(request, withdrawn, opaque);
  const questions = questionsOf(request);
  const before = comparable(history.releases, counted.population, questions);
  const decideHeld = (held: boolean): ReleaseDecision =>
    decideRelease(
      {
        audience,
        thresholds,
        populations: [counted.population],
        tables: counted.tables,
        withdrawn,
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
  const sharing = [...request.sharing].map(opaque).filter((key) => counted.population.people.has(key));
  const number = (history.releases.at(-1)?.number ?? 0) + 1;
  const kept = {
    record: decision.record,
    known: counted.known,
    sharing,
    consents: request.consents,
    questions,
    splits,
  };
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
export const DECIDE_FIGURES: ThreadWork<DecidingInput, never, Decided> = {
  file,
  name: 'decideFigures',
  run: decideFigures,
};
export const SHOW_FIGURES: ThreadWork<ShowingInput, never, ReleasedTable[]> = {
  file,
  name: 'showFigures',
  run: showFigures,
};
