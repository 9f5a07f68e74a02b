import { Injectable } from '@nestjs/common';
import { normaliseText } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { DueWork } from '../../platform/jobs/due-work.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import type { CancelEventInput, ManagedEvent } from './event.types.js';
import { AttendanceLedger } from './attendance-ledger.service.js';
import { EventAudiencesRepository } from './event-audiences.repository.js';
import { EventChanges } from './event-changes.service.js';
import { EventKeepers } from './event-keepers.service.js';
import { EventNeedsRepository } from './event-needs.repository.js';
import { EventTelling } from './event-telling.service.js';
import { requireComplete } from './events.policy.js';
import { EventsRepository } from './events.repository.js';

/** Telling people of events, and calling them off. */
@Injectable()
export class EventPublishing {
  constructor(
    private readonly events: EventsRepository,
    private readonly audiences: EventAudiencesRepository,
    private readonly keepers: EventKeepers,
    private readonly needs: EventNeedsRepository,
    private readonly attendance: AttendanceLedger,
    private readonly telling: EventTelling,
    private readonly changes: EventChanges,
    private readonly schools: SchoolsService,
    private readonly dueWork: DueWork,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** Several at once: whoever they are for gets one mail about all of them. All of it or nothing. */
  async publish(actor: Actor, ids: readonly string[]): Promise<ManagedEvent[]> {
    for (const id of ids) await this.keepers.authorised(actor, id);
    const { locales } = await this.schools.settings();
    const now = this.clock.now();
    await this.db.run(async () => {
      // In one order, so that two who publish at once wait for each other instead of for ever.
      const unique = [...new Set(ids)].sort();
      for (const id of unique) {
        const row = await this.events.lock(id);
        if (row.state !== 'draft') throw new AppError('EVENT_STATE', { state: row.state });
        if (row.starts_at <= now) throw new AppError('EVENT_OVER');
        requireComplete(row, (await this.audiences.listOf([id])).get(id) ?? [], locales);
      }
      await this.events.publish(unique, now);
      for (const id of unique) await this.keepers.record('event.publish', id);
      await this.telling.published(unique);
    });
    return this.keepers.views(actor, await this.events.listByIds(ids));
  }

  async cancel(actor: Actor, { id, reason }: CancelEventInput): Promise<ManagedEvent> {
    await this.keepers.authorised(actor, id);
    await this.db.run(async () => {
      const row = await this.events.lock(id);
      if (row.state !== 'published') throw new AppError('EVENT_STATE', { state: row.state });
      if (row.ends_at <= this.clock.now()) throw new AppError('EVENT_OVER');
      await this.events.cancel(id, normaliseText(reason ?? '') || null, this.clock.now());
      await this.dueWork.cancel('events.lapseOffers', id);
      await this.dueWork.cancel('events.forgetNeeds', id);
      await this.needs.removeAll(id);
      await this.keepers.record('event.cancel', id);
      await this.attendance.takenBack({ eventId: id, memberId: null });
      await this.telling.cancelled(id);
      await this.changes.happened({ what: 'called_off', event: row });
    });
    return this.keepers.view(actor, await this.events.get(id));
  }
}
