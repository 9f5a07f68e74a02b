import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { AppError } from '../errors/app-error.js';
import { currentContext } from '../tenancy/context.js';

/** Attempts allowed in a time, per address of a person and per address of a machine. */
const RULES = {
  signInByEmail: { points: 10, duration: 15 * 60 },
  mailByEmail: { points: 5, duration: 60 * 60 },
  signUpByMachine: { points: 100, duration: 15 * 60 },
  // A long conversation at one's keyboard, and nothing that only a program would send.
  writingByMember: { points: 40, duration: 10 * 60 },
  // Of a room's screen: somebody who types it wrong a few times.
  codesByMember: { points: 20, duration: 10 * 60 },
  // Pages for everyone, each read with its calendar: a hundred people behind one address, and no machine that takes them all.
  pagesByMachine: { points: 600, duration: 60 },
  // A whole campus may share one address.
  byMachine: { points: 1000, duration: 15 * 60 },
} as const;

type AttemptRule = keyof typeof RULES;
type MachineRule = 'byMachine' | 'signUpByMachine' | 'pagesByMachine';
type MemberRule = 'writingByMember' | 'codesByMember';
type EmailRule = Exclude<AttemptRule, MachineRule | MemberRule>;

/**
 * Slows guessing down. Counted in Redis when there is one, else in this process: one API process needs no more, and several
 * share a Redis. Keys are hashes, so no address rests there.
 */
@Injectable()
export class AttemptLimits implements OnApplicationShutdown {
  private readonly redis: Redis | null;
  private readonly limiters: Record<AttemptRule, RateLimiterAbstract>;

  constructor(@Inject(APP_CONFIG) config: AppConfig) {
    this.redis = config.redisUrl ? new Redis(config.redisUrl, { enableOfflineQueue: false, lazyConnect: true }) : null;
    this.redis?.on('error', () => undefined);
    void this.redis?.connect().catch(() => undefined);
    this.limiters = {
      signInByEmail: this.limiter('signInByEmail'),
      mailByEmail: this.limiter('mailByEmail'),
      signUpByMachine: this.limiter('signUpByMachine'),
      writingByMember: this.limiter('writingByMember'),
      codesByMember: this.limiter('codesByMember'),
      pagesByMachine: this.limiter('pagesByMachine'),
      byMachine: this.limiter('byMachine'),
    };
  }

  /** Counts one attempt; throws ATTEMPTS_LIMITED when there were too many, whether or not an account exists. */
  async count(rule: EmailRule, email: string): Promise<void> {
    await this.consume('byMachine', currentContext()?.remoteAddress ?? 'unknown');
    await this.consume(rule, email);
  }

  /** Counts one attempt of a machine, for links and other things that name no address. */
  async countMachine(rule: MachineRule = 'byMachine'): Promise<void> {
    await this.consume(rule, currentContext()?.remoteAddress ?? 'unknown');
  }

  /** Counts one thing that somebody signed in does; throws ATTEMPTS_LIMITED when there were too many. */
  async countMember(rule: MemberRule, memberId: string): Promise<void> {
    await this.consume(rule, memberId);
  }

  /** A success takes the earlier failures of this address back. */
  async forget(rule: EmailRule, email: string): Promise<void> {
    await this.limiters[rule].delete(keyOf(email));
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }

  private async consume(rule: AttemptRule, subject: string): Promise<void> {
    try {
      await this.limiters[rule].consume(keyOf(subject));
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      const { msBeforeNext } = refusal as { msBeforeNext: number };
      throw new AppError('ATTEMPTS_LIMITED', { seconds: Math.ceil(msBeforeNext / 1000) });
    }
  }

  private limiter(rule: AttemptRule): RateLimiterAbstract {
    const options = { keyPrefix: `attempts-${rule}`, ...RULES[rule] };
    const memory = new RateLimiterMemory(options);
    return this.redis
      ? new RateLimiterRedis({ ...options, storeClient: this.redis, insuranceLimiter: memory })
      : memory;
  }
}

const keyOf = (subject: string): string => createHash('sha256').update(subject).digest('base64url');
