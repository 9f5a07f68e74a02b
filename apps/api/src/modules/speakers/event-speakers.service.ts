import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { newId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { EventKeepers } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import { type EventSpeakerRow, EventSpeakersRepository } from './event-speakers.repository.js';
import { SpeakerTelling } from './speaker-telling.service.js';
import type {
  EventSpeaker,
  EventSpeakerInput,
  NoteSpeakerAnswerInput,
  SetEventSpeakersInput,
} from './speaker.types.js';
import { toEventSpeaker } from './speakers.policy.js';
import { SpeakersRepository } from './speakers.repository.js';

/** Who speaks at an event, for those who look after it: chosen, asked, and what they said. */
@Injectable()
export class EventSpeakersService {
  constructor(
    private readonly speakers: SpeakersRepository,
    private readonly placed: EventSpeakersRepository,
    private readonly keepers: EventKeepers,
    private readonly telling: SpeakerTelling,
    private readonly schools: SchoolsService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, eventId: string): Promise<EventSpeaker[]> {
    await this.keepers.authorised(actor, eventId);
    const { slug } = await this.schools.settings();
    return (await this.placed.listOf(eventId)).map((row) =>
      toEventSpeaker(row, slug, may(actor, 'event.manage', row.program_id ?? undefined)),
    );
  }

  async set(actor: Actor, { eventId, speakerIds }: SetEventSpeakersInput): Promise<EventSpeaker[]> {
    await this.keepers.authorised(actor, eventId);
    const ids = [...new Set(speakerIds)];
    for (const id of ids) await this.speakers.get(id);
    await this.db.run(async () => {
      await this.keepers.hold(eventId);
      const before = await this.placed.listOf(eventId);
      for (const row of before) if (!ids.includes(row.id)) await this.telling.off(row);
      await this.placed.replace(eventId, ids);
      await this.keepers.record('event.set_speakers', eventId);
    });
    return this.list(actor, eventId);
  }

  /** By mail, with a link that opens a page with two buttons. Asking again counts anew. */
  async ask(actor: Actor, { eventId, speakerId }: EventSpeakerInput): Promise<EventSpeaker[]> {
    const event = await this.keepers.authorised(actor, eventId);
    if (event.state === 'cancelled') throw new AppError('EVENT_STATE', { state: event.state });
    if (event.starts_at <= this.clock.now()) throw new AppError('EVENT_OVER');
    await this.db.run(async () => {
      const { guest_id: toGuestId } = await this.placedOne(eventId, speakerId);
      if (!toGuestId) throw new AppError('SPEAKER_UNREACHED');
      const linkId = newId();
      await this.placed.ask(eventId, speakerId, linkId, actor.memberId, this.clock.now());
      const subject = { eventId, linkId };
      await this.outbox.add({ kind: 'speaker_asked', toGuestId, subject, dedupeKey: `speaker_asked:${linkId}` });
      await this.keepers.record('event.ask_speaker', eventId, { speakerId });
    });
    return this.list(actor, eventId);
  }

  /** What they said otherwise than by the mail. */
  async note(actor: Actor, { eventId, speakerId, state }: NoteSpeakerAnswerInput): Promise<EventSpeaker[]> {
    await this.keepers.authorised(actor, eventId);
    // That somebody was asked is known by the mail alone.
    const said = state === 'asked' ? 'listed' : state;
    await this.db.run(async () => {
      const row = await this.placedOne(eventId, speakerId);
      if (said !== 'confirmed' && row.in_calendar) await this.telling.off(row);
      await this.placed.answer(row, said, false, this.clock.now());
      await this.keepers.record('event.note_speaker', eventId, { speakerId, state: said });
    });
    return this.list(actor, eventId);
  }

  /** In the caller's transaction, one after the other. */
  private async placedOne(eventId: string, speakerId: string): Promise<EventSpeakerRow> {
    await this.keepers.hold(eventId);
    const row = await this.placed.find(eventId, speakerId);
    if (!row) throw new AppError('NOT_FOUND');
    return row;
  }
}
