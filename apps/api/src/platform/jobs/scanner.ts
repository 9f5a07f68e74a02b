import { setTimeout as wait } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { SystemDatabase } from '../database/system-database.js';
import { type ClaimedRow, DueWindow, type Scanned, type WindowSettings } from './due-window.js';

/** What the scanner loops over: `scan` claims a window and enqueues it. */
interface DueSource {
  readonly name: string;
  scan(): Promise<Scanned>;
}

const PAUSE_MS: Record<Scanned, number> = { more: 0, full: 20, none: 100 };
const AFTER_FAILURE_MS = 1000;

/** One loop for each source, never overlapping itself: asks PostgreSQL what is due, as the queue is never asked. */
@Injectable()
export class Scanner implements OnApplicationBootstrap {
  private readonly logger = new Logger('Scanner');
  private readonly stopping = new AbortController();
  private readonly sources: DueSource[] = [];
  private loops: Promise<void>[] = [];

  constructor(
    private readonly database: SystemDatabase,
    private readonly clock: Clock,
  ) {}

  /** Has one table's due rows claimed and enqueued from the start of the application on. Call in `onModuleInit`. */
  watch<Row extends ClaimedRow, T>(settings: WindowSettings<Row, T>): void {
    this.sources.push(new DueWindow(this.database, this.clock, settings));
  }

  onApplicationBootstrap(): void {
    this.loops = this.sources.map((source) => this.loop(source));
  }

  /** Whoever closes a queue calls this first; more than once does no harm. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.loops);
  }

  private async loop(source: DueSource): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const pause = await this.scan(source);
      if (pause > 0) await wait(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  private async scan(source: DueSource): Promise<number> {
    try {
      return PAUSE_MS[await source.scan()];
    } catch (error) {
      if (this.stopping.signal.aborted) return 0;
      this.logger.warn({ msg: 'Could not look for due work', source: source.name, err: error });
      return AFTER_FAILURE_MS;
    }
  }
}
