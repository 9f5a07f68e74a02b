import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { closeWithin } from '../jobs/close-within.js';
import type { ClaimedRow } from '../jobs/due-window.js';
import { QueueBackend, type QueueConsumer, type QueueEntry, type WorkQueue } from '../jobs/queue-backend.js';
import { Scanner } from '../jobs/scanner.js';
import { MailDelivery } from './mail-delivery.js';
import { MAIL_LEDGERS, type MailBatch, type MailLedger } from './mail-ledger.js';
import { MAIL_LEASE_MS } from './mail-preparation.js';
import { MailRenderers } from './mail-renderers.js';

const QUEUE = 'mail';
const WINDOW = 100;
/** Small enough that a batch on a slow server ends within the lease, large enough to be worth a connection. */
const BATCH = 20;
const CONCURRENCY = 4;
/** Batches ahead: enough to go on with, few enough that a small school that comes now is soon served. */
const DEPTH = 4;

/** Has due mail claimed, enqueued in batches and delivered. */
@Injectable()
export class MailWorker implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private queue: WorkQueue<MailBatch> | undefined;
  private consumer: QueueConsumer | undefined;

  constructor(
    private readonly renderers: MailRenderers,
    private readonly delivery: MailDelivery,
    @Inject(MAIL_LEDGERS) private readonly ledgers: readonly MailLedger[],
    private readonly backend: QueueBackend,
    private readonly scanner: Scanner,
  ) {}

  onModuleInit(): void {
    this.renderers.collect();
    const queue = this.backend.queue<MailBatch>(QUEUE);
    this.queue = queue;
    this.consumer = this.backend.consumer<MailBatch>(QUEUE, CONCURRENCY, (batch) => this.delivery.deliver(batch));
    for (const { name, table } of this.ledgers) {
      this.scanner.watch<ClaimedRow, MailBatch>({
        table,
        size: WINDOW,
        depth: DEPTH,
        leaseMs: MAIL_LEASE_MS,
        queue,
        toEntries: (rows) => toBatches(name, table.owner, rows),
      });
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.queue?.ready();
    await this.consumer?.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.scanner.stop();
    this.delivery.stop();
    await closeWithin(
      () => this.consumer?.close(),
      () => undefined,
    );
    this.delivery.close();
    await this.queue?.close();
  }
}

/** Batches of one owner each, everyone's first batch before anyone's second. */
export function toBatches(
  ledger: string,
  owner: 'school_id' | 'account_id',
  rows: readonly ClaimedRow[],
): QueueEntry<MailBatch>[] {
  const byOwner = new Map<string, ClaimedRow[]>();
  for (const row of rows) byOwner.set(row[owner], [...(byOwner.get(row[owner]) ?? []), row]);
  const batches = [...byOwner].flatMap(([id, own]) =>
    Array.from({ length: Math.ceil(own.length / BATCH) }, (_, round) => ({
      round,
      owner: id,
      rows: own.slice(round * BATCH, (round + 1) * BATCH),
    })),
  );
  return batches
    .sort((a, b) => a.round - b.round)
    .map((batch) => ({
      id: `${batch.rows[0]?.id}-${batch.rows[0]?.claim_number}`,
      name: `mail.${ledger}`,
      data: { ledger, owner: batch.owner, mails: batch.rows.map((row) => ({ id: row.id, claim: row.claim_number })) },
    }));
}
