import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Headers, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import type { Request } from 'express';
import { APP_CONFIG, type AppConfig } from '../../platform/config/app-config.js';
import { AppError } from '../../platform/errors/app-error.js';
import { type BounceOutcome, Bounces } from './bounces.service.js';

const LIMIT = `${LIMITS.bounceBytes / 1024} KB`;

/**
 * `/hooks/mail/bounces`: a returned message as it came, posted by the operator's mail system. It is there only where a secret is
 * set, and says nothing to whoever does not know it.
 */
@Controller('hooks/mail/bounces')
export class BouncesController {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly bounces: Bounces,
  ) {}

  @Post()
  @HttpCode(200)
  async take(
    @Headers('authorization') authorization: string | undefined,
    @Req() request: Request,
  ): Promise<{ outcome: BounceOutcome }> {
    const { bounceSecret } = this.config;
    if (bounceSecret === null) throw new AppError('NOT_FOUND');
    if (!isSame(authorization ?? '', `Bearer ${bounceSecret}`)) throw new AppError('UNAUTHENTICATED');
    return { outcome: await this.bounces.take(await bodyOf(request)) };
  }
}

/** In the same time whatever is wrong with it. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

async function bodyOf(request: Request): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > LIMITS.bounceBytes) throw new AppError('REQUEST_TOO_LARGE', { limit: LIMIT });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
