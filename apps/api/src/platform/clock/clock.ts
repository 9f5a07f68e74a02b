import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { ConnectionPool } from '../database/connection-pool.js';

/**
 * The only source of "now". Due logic and expiry take `$now` as an argument, never SQL `now()`. In local and test mode one
 * row holds an offset that every process reads, so that a whole term can be walked through in minutes; refused elsewhere.
 */
@Injectable()
export class Clock implements OnModuleInit, OnApplicationShutdown {
  private offsetMs = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly pool: ConnectionPool,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.movable) return;
    await this.refresh();
    this.timer = setInterval(() => void this.refresh().catch(() => undefined), 1000);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Moves the clock of the whole installation. Local and test mode only. */
  async move(offsetMs: number): Promise<void> {
    if (!this.movable) throw new Error('The clock moves in local and test mode only.');
    await this.pool.query('update clock_offset set offset_ms = $1', [Math.trunc(offsetMs)]);
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const rows = await this.pool.query<{ offset_ms: string }>('select offset_ms from clock_offset');
    this.offsetMs = Number(rows[0]?.offset_ms ?? 0);
  }

  private get movable(): boolean {
    return this.config.mode !== 'production';
  }
}
