import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { currentSchoolId } from '../../platform/tenancy/context.js';
import { defaultTaxonomy } from './default-taxonomy.policy.js';
import { TaxonomyRepository } from './taxonomy.repository.js';
import { type TaxonomyParts, type TaxonomyView, viewOf } from './taxonomy-view.policy.js';

/**
 * The taxonomy of the school in the context, for other modules' use cases. A school is given the shipped set when it is first
 * asked for: so that schools of before have it as well as new ones, once, whoever comes first.
 */
@Injectable()
export class Taxonomy {
  constructor(
    private readonly taxonomy: TaxonomyRepository,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** As it is now, ready to read answers by. Nobody's answers are read by this: callers need no permission. */
  async current(): Promise<TaxonomyView> {
    return viewOf((await this.taxonomy.find()) ?? (await this.begin()));
  }

  private async begin(): Promise<TaxonomyParts> {
    return this.db.run(async () => {
      const now = this.clock.now();
      if (await this.taxonomy.begin(now)) {
        const shipped = defaultTaxonomy(newId);
        await this.taxonomy.insertWhole(shipped, now);
        const schoolId = currentSchoolId();
        recordEvent('taxonomy.begun', { schoolId });
        const details = { dimensions: shipped.dimensions.length };
        await this.audit.record({ action: 'taxonomy.begin', subjectType: 'school', subjectId: schoolId, details });
      }
      const begun = await this.taxonomy.find();
      if (!begun) throw new Error('The taxonomy was begun and is not there.');
      return begun;
    });
  }
}
