import { Injectable } from '@nestjs/common';
import type { Dimension } from '@trellis/disclosure';
import { normaliseText } from '@trellis/forms';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { authorise } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { Disclosure, toFigureTable, withKnownTotal } from '../disclosure/index.js';
import { AttendanceLedger, EventKeepers, EventReaders } from '../events/index.js';
import type { CohostedEvent, SuggestForEventInput } from './association.types.js';
import { AssociationsRepository, type CohostRow } from './associations.repository.js';

// Each splits all who are asked, so that what is hidden cannot be found out from the rest.
const ANSWERS: Dimension = { id: 'said', categories: ['coming', 'other'] };
const ATTENDANCE: Dimension = { id: 'there', categories: ['there', 'other'] };
const READER = { permission: 'own.read' } as const;

/** What those who act for an association see of the events that it holds with the school: when, where, how many. Nobody’s name. */
@Injectable()
export class CohostedEvents {
  constructor(
    private readonly rows: AssociationsRepository,
    private readonly readers: EventReaders,
    private readonly keepers: EventKeepers,
    private readonly ledger: AttendanceLedger,
    private readonly gate: Disclosure,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** What people were told of, the latest first; a draft is the school’s. */
  async list(actor: Actor): Promise<CohostedEvent[]> {
    authorise(actor, 'own.read');
    const rows = await this.rows.listOfContact(actor.memberId ?? '');
    const views = await Promise.all(rows.map((row) => this.view(actor, row)));
    return views.filter((one) => one !== null).sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
  }

  /** As far as the gate lets it out: one person more or less is never told. */
  async count(actor: Actor, eventId: string, associationId: string): Promise<CohostedEvent[]> {
    const row = await this.authorised(actor, eventId, associationId);
    await this.db.run(async () => {
      await this.keepers.hold(row.event_id);
      const { references } = await this.gate.release(actor, READER, 'inside', {
        subject: { type: 'event', id: row.event_id },
        population: `event_cohost:${row.event_id}`,
        people: await this.peopleAt(row.event_id),
        tables: [
          { id: 'answers', dimensions: [ANSWERS] },
          { id: 'attendance', dimensions: [ATTENDANCE] },
        ],
        sharing: new Set(),
        consents: [],
      });
      await this.rows.setFigures(row.event_id, row.association_id, references);
      await this.keepers.record('event.count_for_cohost', row.event_id, { associationId: row.association_id });
    });
    return this.list(actor);
  }

  async suggest(actor: Actor, { eventId, associationId, words }: SuggestForEventInput): Promise<CohostedEvent[]> {
    const row = await this.authorised(actor, eventId, associationId);
    const text = normaliseText(words);
    if (text === '') throw new AppError('AFFINITY_UNNAMED', {}, 'words');
    await this.db.run(async () => {
      await this.rows.suggest(row, text, this.clock.now());
      await this.keepers.record('event.suggest_words', row.event_id, { associationId: row.association_id });
    });
    return this.list(actor);
  }

  /** NOT_FOUND for whoever does not act for this association, at an event that people know of. */
  private async authorised(actor: Actor, eventId: string, associationId: string): Promise<CohostRow> {
    authorise(actor, 'own.read');
    const row = (await this.rows.listOfContact(actor.memberId ?? '')).find(
      (one) => one.event_id === eventId && one.association_id === associationId,
    );
    const event = row && (await this.readers.find(row.event_id));
    if (!row || !event || event.state === 'draft') throw new AppError('NOT_FOUND');
    return row;
  }

  private async peopleAt(eventId: string): Promise<Map<string, Record<string, string[]>>> {
    const coming = await this.ledger.listComing(eventId);
    const there = await this.ledger.listThere(eventId);
    const asked = await this.ledger.listExpected(eventId);
    return new Map(
      asked.map(({ id }) => [
        id,
        { said: [coming.has(id) ? 'coming' : 'other'], there: [there.has(id) ? 'there' : 'other'] },
      ]),
    );
  }

  private async view(actor: Actor, row: CohostRow): Promise<CohostedEvent | null> {
    const event = await this.readers.find(row.event_id);
    if (!event || event.state === 'draft') return null;
    const [answers, attendance] = row.figures ? await this.gate.show(actor, READER, row.figures) : [];
    return {
      ...{ eventId: event.id, associationId: row.association_id, association: localizedText(row.name) },
      ...{ state: event.state, title: localizedText(event.title), startsAt: event.starts_at, endsAt: event.ends_at },
      ...{ timeZone: event.time_zone, place: event.place, room: event.room, suggestion: row.suggestion },
      answers: answers ? withKnownTotal(toFigureTable(answers, [ANSWERS], () => null)) : null,
      attendance: attendance ? withKnownTotal(toFigureTable(attendance, [ATTENDANCE], () => null)) : null,
    };
  }
}
