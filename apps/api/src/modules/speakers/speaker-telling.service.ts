import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { type EventChange, EventChanges, type EventFactsRow, EventReaders } from '../events/index.js';
import { type EventSpeakerRow, EventSpeakersRepository } from './event-speakers.repository.js';

/** What speakers hear of events, by mail and in their calendars. In the caller's transaction, which holds the event. */
@Injectable()
export class SpeakerTelling implements OnModuleInit {
  constructor(
    private readonly placed: EventSpeakersRepository,
    private readonly events: EventReaders,
    private readonly changes: EventChanges,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.changes.watch((change) => this.changed(change));
  }

  /** They said yes: their calendar takes it in. */
  confirmed(row: EventSpeakerRow): Promise<void> {
    return this.expect('speaker_confirmed', row);
  }

  /** They are taken off, or do not come any more. */
  async off(row: EventSpeakerRow): Promise<void> {
    const event = await this.events.find(row.event_id);
    if (event && event.state !== 'cancelled' && this.isAhead(event)) await this.end('speaker_off', row, event);
  }

  private async changed({ what, event }: EventChange): Promise<void> {
    if (!this.isAhead(event)) return;
    for (const row of await this.placed.listOf(event.id)) {
      if (what === 'called_off') await this.end('speaker_cancelled', row, event);
      // Whoever has yet to answer reads behind their link what is so now.
      else if (row.state === 'confirmed' || row.in_calendar) await this.expect('speaker_moved', row);
    }
  }

  /** As it will be when the mail is made: of two changes one after the other the last is told. */
  private async expect(kind: string, row: EventSpeakerRow): Promise<void> {
    if (!row.guest_id) return;
    const sequence = nextOf(row);
    await this.placed.tell(row, { sequence, inCalendar: true, linkId: row.link_id ?? newId() });
    const subject = { eventId: row.event_id, speakerId: row.id, sequence: String(sequence) };
    await this.outbox.add({ kind, toGuestId: row.guest_id, subject, dedupeKey: keyOf(kind, row, sequence) });
  }

  /** What it was goes with the mail: by then neither they nor the event may be found any more. */
  private async end(kind: string, row: EventSpeakerRow, event: EventFactsRow): Promise<void> {
    if (!row.guest_id || (!row.in_calendar && row.state !== 'asked' && row.state !== 'confirmed')) return;
    const unasked = row.state === 'asked' && (await this.outbox.cancel(`speaker_asked:${row.link_id ?? ''}`)) > 0;
    if (unasked && !row.in_calendar) return;
    const sequence = nextOf(row);
    await this.placed.tell(row, { sequence, inCalendar: false, linkId: row.link_id });
    const subject = {
      ...{ eventId: event.id, eventKind: event.kind, from: event.starts_at.toISOString() },
      ...{ until: event.ends_at.toISOString(), timeZone: event.time_zone, entryId: row.entry_id },
      ...(row.in_calendar ? { sequence: String(sequence) } : {}),
    };
    await this.outbox.add({ kind, toGuestId: row.guest_id, subject, dedupeKey: keyOf(kind, row, sequence) });
  }

  private isAhead({ ends_at: endsAt }: EventFactsRow): boolean {
    return endsAt > this.clock.now();
  }
}

const nextOf = ({ told_sequence: told }: EventSpeakerRow): number => (told === null ? 0 : told + 1);

const keyOf = (kind: string, { entry_id: entryId }: EventSpeakerRow, sequence: number): string =>
  `${kind}:${entryId}:${sequence}`;
