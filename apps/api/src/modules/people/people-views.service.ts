import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { PeopleViewsRepository, type ViewRow } from './people-views.repository.js';
import type { PeopleView, SavePeopleViewInput } from './people.types.js';

/** Ways of looking at the list, kept by name: one's own, or for everyone who runs programs here. */
@Injectable()
export class PeopleViews {
  constructor(
    private readonly views: PeopleViewsRepository,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<PeopleView[]> {
    authoriseSomewhere(actor, 'cohort.read');
    return (await this.views.list(actor.memberId)).map((row) => toView(row, actor));
  }

  /** A new one, or a change of one's own. */
  async save(actor: Actor, { id, ...input }: SavePeopleViewInput): Promise<PeopleView> {
    authoriseSomewhere(actor, 'cohort.read');
    const view = { ...input, columns: [...new Set(input.columns)], sort: { ...input.sort } };
    return this.db.run(async () => {
      if (id) await this.views.getOwn(id, actor.memberId);
      else await this.requireRoom(actor);
      const now = this.clock.now();
      const viewId = id ?? (await this.views.insert(actor.memberId ?? '', view, now));
      if (id) await this.views.update(id, view, now);
      recordEvent('people_view.saved', { viewId });
      await this.audit.record({
        action: 'people_view.save',
        subjectType: 'people_view',
        subjectId: viewId,
        details: { shared: view.shared },
      });
      return toView(await this.views.getOwn(viewId, actor.memberId), actor);
    });
  }

  async delete(actor: Actor, id: string): Promise<boolean> {
    authoriseSomewhere(actor, 'cohort.read');
    return this.db.run(async () => {
      const { id: viewId } = await this.views.getOwn(id, actor.memberId);
      await this.views.delete(viewId);
      recordEvent('people_view.deleted', { viewId });
      await this.audit.record({ action: 'people_view.delete', subjectType: 'people_view', subjectId: viewId });
      return true;
    });
  }

  private async requireRoom(actor: Actor): Promise<void> {
    if ((await this.views.countOwn(actor.memberId)) >= LIMITS.peopleViews)
      throw new AppError('PEOPLE_VIEWS_FULL', { allowed: LIMITS.peopleViews });
  }
}

function toView(row: ViewRow, actor: Actor): PeopleView {
  return {
    id: row.id,
    name: row.name,
    shared: row.shared,
    mine: row.owner_id === actor.memberId,
    filter: row.filter,
    sortBy: row.sort.by,
    descending: row.sort.descending,
    columns: row.columns,
  };
}
