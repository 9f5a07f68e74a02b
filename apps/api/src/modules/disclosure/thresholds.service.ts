import { Injectable } from '@nestjs/common';
import { LEAST_THRESHOLDS, type Thresholds, thresholdsOf } from '@trellis/disclosure';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import type { PrivacyThresholds, RaisePrivacyThresholdsInput } from './disclosure.types.js';
import { ThresholdsRepository } from './thresholds.repository.js';

/**
 * How few people a figure of the school may count. It goes up only: people consented to be counted among at least so many, and
 * nobody would ask them again.
 */
@Injectable()
export class ThresholdsService {
  constructor(
    private readonly thresholds: ThresholdsRepository,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor): Promise<PrivacyThresholds> {
    authorise(actor, 'school.read');
    return this.describe();
  }

  async raise(actor: Actor, { inside, published }: RaisePrivacyThresholdsInput): Promise<PrivacyThresholds> {
    authorise(actor, 'school.configure');
    return this.db.run(async () => {
      const before = await this.inForce();
      refuseLower({ inside, published }, before);
      if (inside === before.inside && published === before.published) return this.describe();
      await this.thresholds.save(inside, published, actor.memberId, this.clock.now());
      recordEvent('privacy_threshold.raised', { schoolId: actor.schoolId });
      await this.audit.record({
        action: 'privacy_threshold.raise',
        subjectType: 'school',
        subjectId: actor.schoolId,
        details: { before, inside, published },
      });
      return this.describe();
    });
  }

  /** For the gate. */
  async inForce(): Promise<Thresholds> {
    const row = await this.thresholds.find();
    return row ? thresholdsOf({ inside: row.inside, published: row.published }) : LEAST_THRESHOLDS;
  }

  private async describe(): Promise<PrivacyThresholds> {
    const row = await this.thresholds.find();
    return {
      ...(await this.inForce()),
      leastInside: LEAST_THRESHOLDS.inside,
      leastPublished: LEAST_THRESHOLDS.published,
      raisedAt: row?.raised_at ?? null,
      raisedBy: row?.raised_by_name ?? null,
    };
  }
}

function refuseLower(asked: Thresholds, before: Thresholds): void {
  for (const audience of ['inside', 'published'] as const) {
    if (asked[audience] < before[audience])
      throw new AppError('THRESHOLD_LOWERED', { threshold: before[audience] }, audience);
  }
  if (asked.published < asked.inside) throw new AppError('THRESHOLDS_REVERSED', { inside: asked.inside }, 'published');
}
