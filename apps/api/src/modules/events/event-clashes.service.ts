import { Injectable } from '@nestjs/common';
import type { Dimension } from '@trellis/disclosure';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Disclosure, toFigureTable, withKnownTotal } from '../disclosure/index.js';
import { MeetingLedger } from '../meetings/index.js';
import type { EventClashFigures } from './event.types.js';
import { EventAudiencesRepository } from './event-audiences.repository.js';
import { EventKeepers } from './event-keepers.service.js';
import type { EventRow } from './events.repository.js';

const THEN: Dimension = { id: 'then', categories: ['busy', 'free'] };

/**
 * How many of those for whom an event is have agreed to something else at its time: a meeting, or another event of the school. That somebody meets
 * somebody is theirs, so the number goes through the gate, which remembers what it told of this event before.
 */
@Injectable()
export class EventClashes {
  constructor(
    private readonly audiences: EventAudiencesRepository,
    private readonly keepers: EventKeepers,
    private readonly meetings: MeetingLedger,
    private readonly gate: Disclosure,
    private readonly db: TenantDatabase,
  ) {}

  async count(actor: Actor, ids: readonly string[]): Promise<EventClashFigures[]> {
    const rows: EventRow[] = [];
    for (const id of new Set(ids)) rows.push(await this.keepers.authorised(actor, id));
    const figures: EventClashFigures[] = [];
    for (const row of rows) figures.push(await this.countOne(actor, row));
    return figures;
  }

  private countOne(actor: Actor, row: EventRow): Promise<EventClashFigures> {
    const reader = { permission: 'event.manage', programId: row.program_id ?? undefined } as const;
    return this.db.run(async () => {
      const people = await this.audiences.listToTell([row.id]);
      const busy = new Set([
        ...(await this.audiences.listElsewhere(row, people)),
        ...(await this.meetings.whoMeets(people, row.starts_at, row.ends_at)),
      ]);
      const { tables } = await this.gate.release(actor, reader, 'inside', {
        subject: { type: 'event', id: row.id },
        population: `event_clash:${row.id}`,
        people: new Map(people.map((id) => [id, { then: [busy.has(id) ? 'busy' : 'free'] }])),
        tables: [{ id: 'clashes', dimensions: [THEN] }],
        sharing: new Set(),
        consents: [],
      });
      const [table] = tables;
      return { eventId: row.id, table: table ? withKnownTotal(toFigureTable(table, [THEN], () => null)) : null };
    });
  }
}
