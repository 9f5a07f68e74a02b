import { Injectable } from '@nestjs/common';
import type { Permission } from '@trellis/contracts';
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
import { Audit } from '../../platform/audit/audit.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
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
import { type OpenHistory, ReleaseHistory } from './release-history.service.js';
import { ThresholdsService } from './thresholds.service.js';

/** Who may see these figures. */
export interface Reader {
  permission: Permission;
  programId?: string;
}

/** A table as it may be shown, and of when it is. */
export interface ReleasedTable {
  table: Gated<ServedTable>;
  /** When it was let out; null when nothing of it is. */
  asOf: Date | null;
}

/**
 * The one way out for figures about what people said of themselves: counts in, tables out in which no hidden cell can be found
 * out, by whatever was let out before. It remembers; whoever wants the figures again asks it again.
 */
@Injectable()
export class Disclosure {
  constructor(
    private readonly history: ReleaseHistory,
    private readonly thresholds: ThresholdsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
  ) {}

  /**
   * Decides what of these tables may be shown, and keeps that before anybody sees it. One decision at a time in a school. The
   * references find the same tables again with `show`, and hold no figure.
   */
  async release(
    actor: Actor,
    reader: Reader,
    audience: Audience,
    request: FiguresRequest,
  ): Promise<{ tables: ReleasedTable[]; references: TableReference[] }> {
    authorise(actor, reader.permission, reader.programId);
    return this.db.run(async () => {
      const history = await this.history.lockAndOpen();
      const thresholds = await this.thresholds.inForce();
      const { decision, fresh } = await this.decide(history, thresholds, audience, request);
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
      };
    });
  }

  /** Tables that were decided on, as they may be shown now: somebody may have taken their consent back since. */
  async show(actor: Actor, reader: Reader, references: readonly TableReference[]): Promise<ReleasedTable[]> {
    authorise(actor, reader.permission, reader.programId);
    const history = await this.history.open(references.flatMap(({ release }) => release ?? []));
    const thresholds = await this.thresholds.inForce();
    return references.map(({ table, state, release, reason }) => {
      const found = history?.releases.find(({ number }) => number === release);
      if (!history || !found || state === 'hidden') return { table: showNothing(table, reason), asOf: null };
      const withdrawn = withdrawnSince(found, history.withdrawals);
      const shown = showAgain(found.record, table.id, { state, thresholds, withdrawn });
      return { table: shown, asOf: shown.state === 'hidden' ? null : found.releasedAt };
    });
  }

  /** From how many people on something is shown to this audience, for callers that choose what to ask for. */
  async threshold(audience: Audience): Promise<number> {
    return (await this.thresholds.inForce())[audience];
  }

  private async decide(
    history: OpenHistory,
    thresholds: Thresholds,
    audience: Audience,
    request: FiguresRequest,
  ): Promise<{ decision: ReleaseDecision; fresh: NumberedRelease | undefined }> {
    const { opaque } = history;
    const withdrawn = withdrawnSince(lastOf(history.releases, audience, request.population), history.withdrawals);
    const counted = count(request, withdrawn, opaque);
    const questions = questionsOf(request);
    const before = comparable(history.releases, counted.population, questions);
    const decide = (held: boolean): ReleaseDecision =>
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
    const decision = decide(false);
    if (!decision.record) return { decision, fresh: undefined };
    const splits = splitsOf(decision.record, request, opaque);
    if (splitsTooFine([...before.flatMap((release) => release.splits), ...splits], thresholds[audience])) {
      return { decision: decide(true), fresh: undefined };
    }
    const sharing = [...request.sharing].map(opaque).filter((key) => counted.population.people.has(key));
    const { record } = decision;
    const kept = { record, known: counted.known, sharing, consents: request.consents, questions, splits };
    const fresh = await this.history.add(history, kept);
    await this.record(audience, request, fresh.number);
    return { decision, fresh };
  }

  private async record(audience: Audience, request: FiguresRequest, number: number): Promise<void> {
    const { subject, population, tables } = request;
    recordEvent('figures.released', { population, number: String(number) });
    await this.audit.record({
      action: 'figures.release',
      subjectType: subject.type,
      subjectId: subject.id,
      details: { audience, population, number, tables: tables.length },
    });
  }
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
