import { Injectable } from '@nestjs/common';
import type { Permission } from '@trellis/contracts';
import { type Audience, showNothing } from '@trellis/disclosure';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { hasThreads, inThread, type ThreadWork } from '../../platform/threads/in-thread.js';
import type { FiguresRequest, TableReference } from './figures.policy.js';
import {
  DECIDE_FIGURES,
  DECIDE_MADE,
  type DecidedAll,
  decideMadeHere,
  type DecidingInput,
  type FreshRelease,
  type ReleasedTable,
  type RequestsMaker,
  SHOW_FIGURES,
} from './gate-deciding.policy.js';
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
    const { decided } = await this.decideAll(actor, reader, audience, (history, keep) => {
      const input = { ...history, requests: [request] };
      const people = request.people.size;
      return isLong(history, people) ? apart(DECIDE_FIGURES, input, keep) : DECIDE_FIGURES.run(input, keep);
    });
    const [one] = decided;
    if (!one) throw new Error('The gate answers each request.');
    return one;
  }

  /**
   * The same of many requests, one after the other and with the history opened once. They are made where they are decided, from
   * `from` (texts, where there are thousands of people): `length` is about how many characters that is.
   */
  async releaseAll<From, Returned>(
    actor: Actor,
    reader: Reader,
    audience: Audience,
    { maker, from, length }: { maker: RequestsMaker<From, Returned>; from: From; length: number },
  ): Promise<{ references: TableReference[][]; returned: Returned }> {
    const { decided, returned } = await this.decideAll(actor, reader, audience, async (history, keep) => {
      const isApart = hasThreads() && (length >= LONG_CHARACTERS || isLong(history));
      if (!isApart) return decideMadeHere({ ...history, from, make: maker.make }, keep);
      const made = { file: maker.file.href, name: maker.name };
      return (await apart(DECIDE_MADE, { ...history, from, made }, keep)) as DecidedAll<Returned>;
    });
    return { references: decided.map((one) => one.references), returned };
  }

  private async decideAll<Returned>(
    actor: Actor,
    reader: Reader,
    audience: Audience,
    decide: (input: DecidingInput, keep: (fresh: FreshRelease) => void) => Promise<DecidedAll<Returned>>,
  ): Promise<DecidedAll<Returned>> {
    authorise(actor, reader.permission, reader.programId);
    return this.db.run(async () => {
      const { key, ...history } = await this.history.lockAndOpen();
      const now = this.clock.now();
      const fresh: FreshRelease[] = [];
      const input = { ...history, thresholds: await this.thresholds.inForce(), audience, now };
      const all = await decide(input, (one) => fresh.push(one));
      for (const one of fresh) {
        await this.history.add(key, one, now);
        await this.record(audience, one);
      }
      return all;
    });
  }

  /** Tables that were decided on, as they may be shown now: somebody may have taken their consent back since. */
  async show(actor: Actor, reader: Reader, references: readonly TableReference[]): Promise<ReleasedTable[]> {
    authorise(actor, reader.permission, reader.programId);
    const history = await this.history.open(references.flatMap(({ release }) => release ?? []));
    const thresholds = await this.thresholds.inForce();
    if (!history) return references.map(({ table, reason }) => ({ table: showNothing(table, reason), asOf: null }));
    const { releases, merged, withdrawals, secret } = history;
    const input = { releases, merged, withdrawals, secret, thresholds, references };
    return isLong(input) ? apart(SHOW_FIGURES, input) : SHOW_FIGURES.run(input, () => undefined);
  }

  /** From how many people on something is shown to this audience, for callers that choose what to ask for. */
  async threshold(audience: Audience): Promise<number> {
    return (await this.thresholds.inForce())[audience];
  }

  private async record(audience: Audience, { number, request }: FreshRelease): Promise<void> {
    const { subject, population, tables } = request;
    recordEvent('figures.released', { population, number: String(number) });
    await this.audit.record({
      action: 'figures.release',
      subjectType: subject.type,
      subjectId: subject.id,
      details: { audience, population, number, tables },
    });
  }
}

/** Whether it would keep others waiting. */
function isLong({ releases }: KeptHistory, people = 0): boolean {
  return people >= MANY_PEOPLE || releases.reduce((sum, { text }) => sum + text.length, 0) >= LONG_CHARACTERS;
}

/** In a thread, which takes the history over. */
function apart<Input extends KeptHistory, Told, Result>(
  work: ThreadWork<Input, Told, Result>,
  input: Input,
  onTold: (told: Told) => void = () => undefined,
): Promise<Result> {
  const transfer = input.releases.map(({ text }) => text.buffer);
  return inThread(work, input, { signal: new AbortController().signal, onTold, transfer });
}
