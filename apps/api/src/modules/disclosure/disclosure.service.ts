import { Injectable } from '@nestjs/common';
import type { Permission } from '@trellis/contracts';
import { type Audience, showNothing } from '@trellis/disclosure';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { inThread, type ThreadWork } from '../../platform/threads/in-thread.js';
import type { FiguresRequest, TableReference } from './figures.policy.js';
import { DECIDE_FIGURES, type ReleasedTable, SHOW_FIGURES } from './gate-deciding.policy.js';
import { ReleaseHistory } from './release-history.service.js';
import type { KeptHistory } from './release-texts.policy.js';
import { ThresholdsService } from './thresholds.service.js';

/** Who may see these figures. */
export interface Reader {
  permission: Permission;
  programId?: string;
}

/** Reading a history as long as this, or counting so many people, is work for a thread; starting one takes as long as less. */
const LONG_CHARACTERS = 250_000;
const MANY_PEOPLE = 500;

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
    private readonly clock: Clock,
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
      const { key, ...history } = await this.history.lockAndOpen();
      const thresholds = await this.thresholds.inForce();
      const now = this.clock.now();
      const input = { ...history, thresholds, audience, request, now };
      const { tables, references, fresh } = await done(DECIDE_FIGURES, input, request.people.size);
      if (fresh) {
        await this.history.add(key, fresh, now);
        await this.record(audience, request, fresh.number);
      }
      return { tables, references };
    });
  }

  /** Tables that were decided on, as they may be shown now: somebody may have taken their consent back since. */
  async show(actor: Actor, reader: Reader, references: readonly TableReference[]): Promise<ReleasedTable[]> {
    authorise(actor, reader.permission, reader.programId);
    const history = await this.history.open(references.flatMap(({ release }) => release ?? []));
    const thresholds = await this.thresholds.inForce();
    if (!history) return references.map(({ table, reason }) => ({ table: showNothing(table, reason), asOf: null }));
    const { releases, merged, withdrawals, secret } = history;
    return done(SHOW_FIGURES, { releases, merged, withdrawals, secret, thresholds, references });
  }

  /** From how many people on something is shown to this audience, for callers that choose what to ask for. */
  async threshold(audience: Audience): Promise<number> {
    return (await this.thresholds.inForce())[audience];
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

/** Here, or in a thread where it would keep others waiting. */
function done<Input extends KeptHistory, Result>(
  work: ThreadWork<Input, never, Result>,
  input: Input,
  people = 0,
): Promise<Result> {
  const characters = input.releases.reduce((sum, { text }) => sum + text.length, 0);
  if (characters < LONG_CHARACTERS && people < MANY_PEOPLE) return work.run(input, () => undefined);
  return inThread(work, input, { signal: new AbortController().signal, onTold: () => undefined });
}
