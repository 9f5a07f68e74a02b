import { type CountTable, refuseImpossible } from './count-table.js';
import { DisclosureInputError } from './disclosure-input-error.js';
import type { Gated } from './gated.js';
import { changesBetween, countOfChanges, type Population } from './population.js';
import { type HiddenReason, serveHidden, type ServedTable, serveTable } from './served-table.js';
import { type Audience, type Thresholds, thresholdsOf } from './thresholds.js';
import { hiddenFrom, type KeptTable, type Seen, type Viewer } from './view.js';

/** Tables to be let out together. */
export interface ReleaseRequest {
  readonly audience: Audience;
  /** Where the school raised them. */
  readonly thresholds?: Partial<Thresholds>;
  /** Where two of them differ in too few people, the first one goes before. */
  readonly populations: readonly Population[];
  readonly tables: readonly CountTable[];
  /** Keys of people who took their consent back, at whatever time. They are in no population any more. */
  readonly withdrawn?: ReadonlySet<string>;
  /**
   * By name, populations whose former tables are hidden because these people took a consent back by which they were counted, in them
   * or in tables that are read beside them: which of these it was is not told. They may be counted by what they did not take back.
   */
  readonly withheld?: ReadonlyMap<string, ReadonlySet<string>>;
  /** Names of populations that may not be counted anew although enough changed, for what readers know besides (`splitsTooFine`). */
  readonly held?: ReadonlySet<string>;
}

/**
 * What was let out, with what its hidden cells count. It is kept with the restricted data and is the history that the next
 * decision needs; nothing of it is ever returned to anyone.
 */
export interface ReleaseRecord extends Seen {
  readonly audience: Audience;
}

export interface ReleaseDecision {
  /** In the order of the request: all that anyone may be shown. */
  readonly tables: readonly Gated<ServedTable>[];
  /** To be added to the history before anything is shown; undefined when nothing new was let out. */
  readonly record: ReleaseRecord | undefined;
}

/**
 * Decides what may be shown of some tables, given everything that was let out before, inside and published, oldest first.
 *
 * - A table changes only when it counts at least the threshold of other people or answers than any release that it can be
 *   compared with; until then the former one stays. Two tables of the same question whose people differ in fewer are not
 *   both let out, whatever they are called and wherever they are asked for.
 * - A withdrawal hides the tables that counted the person, and those named with them, until enough others have changed: who took a
 *   consent back is not one of them, so that no table comes back sooner for it.
 * - What is let out hides small cells, and as many others as are needed so that no hidden cell, of this release or a
 *   former one, can be derived to an interval narrower than the threshold. For a published release that holds for readers
 *   who know what was published, and for those who also know what is shown inside.
 *
 * Pure and deterministic: the same request and history give the same decision.
 * @throws DisclosureInputError when the request contradicts itself; thresholds are lowered by nobody.
 */
export function decideRelease(request: ReleaseRequest, history: readonly ReleaseRecord[]): ReleaseDecision {
  const thresholds = thresholdsOf(request.thresholds);
  refuseContradiction(request);
  const threshold = thresholds[request.audience];
  const viewers = viewersOf(request.audience, thresholds, history);
  const fresh = freshPopulations(request, viewers);
  const standing = request.tables.map((table) => standingOf(table, request, history, threshold, fresh));
  const upcoming = request.tables.filter((_, at) => standing[at] === 'fresh');
  const kept = decideTogether(upcoming, [...fresh], viewers);
  const next = kept[Symbol.iterator]();
  const tables = request.tables.map((table, at) => {
    const is = standing[at] as Standing;
    if (is === 'fresh') return serveTable(next.next().value as KeptTable, 'current');
    return typeof is === 'string' ? serveHidden(table, is) : serveTable(is.kept, is.state);
  });
  const populations = [...fresh].filter(({ id }) => upcoming.some(({ population }) => population === id));
  const record = { audience: request.audience, threshold, populations, tables: kept };
  return { tables, record: kept.length > 0 ? record : undefined };
}

function refuseContradiction({ populations, tables, withdrawn }: ReleaseRequest): void {
  const sizes = new Map(populations.map(({ id, people }) => [id, people.size]));
  if (sizes.size !== populations.length) throw new DisclosureInputError('population_wrong', { what: 'twice' });
  if (new Set(tables.map(({ id }) => id)).size !== tables.length) {
    throw new DisclosureInputError('population_wrong', { what: 'table twice' });
  }
  for (const table of tables) {
    refuseImpossible(table);
    if (sizes.get(table.population) !== table.counts.at(-1)) {
      throw new DisclosureInputError('population_wrong', { table: table.id, population: table.population });
    }
  }
  if (populations.some(({ people }) => [...people.keys()].some((person) => withdrawn?.has(person)))) {
    throw new DisclosureInputError('withdrawn_counted');
  }
}

/** Who reads a release: what is published is read by anyone, and also by those who read what is inside. */
function viewersOf(audience: Audience, thresholds: Thresholds, history: readonly ReleaseRecord[]): Viewer[] {
  const insider = { threshold: thresholds.inside, seen: history };
  if (audience === 'inside') return [insider];
  const published = history.filter((record) => record.audience === 'published');
  return [{ threshold: thresholds.published, seen: published }, insider];
}

/** Populations that differ from each comparable one, let out before or in this release, in nobody or in enough people. */
function freshPopulations(
  { populations, tables, held, withdrawn, withheld }: ReleaseRequest,
  viewers: readonly Viewer[],
): Set<Population> {
  const fresh = new Set<Population>();
  for (const population of populations) {
    if (held?.has(population.id)) continue;
    const asked = questionsOf(tables, population.id);
    const isWithheld = withheld?.has(population.id) ?? false;
    const isTooClose = viewers.some(({ threshold, seen }) => {
      const now = { populations: [...fresh], tables: tables.map((table) => ({ table })) };
      return [...seen, now].some((release) =>
        release.populations.some((other) => {
          const differing = countOfChanges(changesBetween(other, population));
          const takenBack = new Set([...(withdrawn ?? []), ...(withheld?.get(population.id) ?? [])]);
          const differs = (key: string): boolean => other.people.get(key) !== population.people.get(key);
          if (differing - [...takenBack].filter(differs).length >= threshold) return false;
          // The very table that is withheld does not come back because nobody else changed.
          const isTheSame =
            other.id === population.id &&
            release.tables.some(({ table }) => tables.some((one) => isSame({ table }, one)));
          if (differing === 0 && !(isWithheld && isTheSame)) return false;
          const answered = questionsOf(
            release.tables.map(({ table }) => table),
            other.id,
          );
          return [...asked].some((question) => answered.has(question));
        }),
      );
    });
    if (!isTooClose) fresh.add(population);
  }
  return fresh;
}

function questionsOf(tables: readonly CountTable[], population: string): Set<string> {
  const of = tables.filter((table) => table.population === population);
  return new Set(of.flatMap(({ dimensions }) => dimensions.map(({ id }) => id)));
}

/** What becomes of a table: decided anew, shown as it was, or hidden with all its cells. */
type Standing =
  'fresh' | 'too_few_changes' | 'withdrawal' | { readonly kept: KeptTable; readonly state: 'current' | 'former' };

function standingOf(
  table: CountTable,
  { audience, populations, withdrawn, withheld }: ReleaseRequest,
  history: readonly ReleaseRecord[],
  threshold: number,
  fresh: ReadonlySet<Population>,
): Standing {
  const population = populations.find(({ id }) => id === table.population) as Population;
  const last = history.findLast((one) => one.audience === audience && one.tables.some((kept) => isSame(kept, table)));
  const kept = last?.tables.find((one) => isSame(one, table));
  const then = last?.populations.find(({ id }) => id === table.population);
  // A former release that let out more than the school allows today is not shown any more.
  const stands = last && kept && then && last.threshold >= threshold ? { then, kept } : undefined;
  if (fresh.has(population)) {
    const isUnchanged = stands && countOfChanges(changesBetween(stands.then, population)) === 0;
    return isUnchanged ? { kept: stands.kept, state: 'current' } : 'fresh';
  }
  if (withheld?.has(population.id)) return 'withdrawal';
  if (then && [...then.people.keys()].some((person) => withdrawn?.has(person))) return 'withdrawal';
  return stands ? { kept: stands.kept, state: 'former' } : 'too_few_changes';
}

/** What a table of a former release is shown for: as the latest there is, or as one that others have overtaken. */
export interface Again {
  readonly state: 'current' | 'former';
  readonly thresholds?: Partial<Thresholds>;
  /** Whether somebody took a consent back since by which they were counted, in it or in what is read beside it. */
  readonly withheld?: boolean;
}

/**
 * A table that was let out, shown once more without a new decision: hidden where it is withheld, or where the school asks for more by now than when it was let out.
 */
export function showAgain(
  record: ReleaseRecord,
  tableId: string,
  { state, thresholds, withheld }: Again,
): Gated<ServedTable> {
  const kept = record.tables.find(({ table }) => table.id === tableId);
  if (!kept) throw new DisclosureInputError('cell_unknown', { table: tableId });
  if (withheld) return serveHidden(kept.table, 'withdrawal');
  if (record.threshold < thresholdsOf(thresholds)[record.audience]) return serveHidden(kept.table, 'too_few_changes');
  return serveTable(kept, state);
}

/** A table of which nothing is let out, so that a screen can say so cell by cell. */
export function showNothing(table: Pick<CountTable, 'id' | 'dimensions'>, reason: HiddenReason): Gated<ServedTable> {
  return serveHidden(table, reason);
}

function isSame(kept: Pick<KeptTable, 'table'>, table: CountTable): boolean {
  return kept.table.id === table.id && kept.table.population === table.population;
}

/** Hides for one viewer after the other until all are content. What is hidden stays hidden, so this ends. */
function decideTogether(
  tables: readonly CountTable[],
  populations: readonly Population[],
  viewers: readonly Viewer[],
): KeptTable[] {
  let kept = tables.map((table): KeptTable => ({ table, hidden: table.counts.map(() => false) }));
  if (kept.length === 0) return kept;
  for (let before = -1, now = 0; before < now;) {
    before = now;
    for (const viewer of viewers) {
      const hidden = hiddenFrom(viewer, { populations, tables: kept });
      kept = kept.map(({ table }, at) => ({ table, hidden: hidden[at] as boolean[] }));
    }
    now = kept.reduce((sum, { hidden }) => sum + hidden.filter(Boolean).length, 0);
    if (viewers.length === 1) break;
  }
  return kept;
}
