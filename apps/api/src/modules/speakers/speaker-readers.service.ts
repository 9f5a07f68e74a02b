import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { Outbox } from '../../platform/mail/outbox.js';
import { authorise, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { type EventFactsRow, EventKeepers, EventReaders } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import { type EventSpeakerRow, EventSpeakersRepository } from './event-speakers.repository.js';
import type { Speaker, SpeakerInvitation, SpeakerPage } from './speaker.types.js';
import { SpeakerLinks } from './speaker-links.service.js';
import { SpeakerTelling } from './speaker-telling.service.js';
import { toSpeaker, toSpoken } from './speakers.policy.js';
import { SpeakersRepository } from './speakers.repository.js';

/** Speakers as others see them: only those who said yes. And the speaker's own answer, from a mail. */
@Injectable()
export class SpeakerReaders {
  constructor(
    private readonly speakers: SpeakersRepository,
    private readonly placed: EventSpeakersRepository,
    private readonly events: EventReaders,
    private readonly keepers: EventKeepers,
    private readonly links: SpeakerLinks,
    private readonly telling: SpeakerTelling,
    private readonly schools: SchoolsService,
    private readonly outbox: Outbox,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async listMine(actor: Actor, eventId: string): Promise<Speaker[]> {
    authorise(actor, 'own.read');
    await this.events.seen(actor.memberId, eventId);
    const { slug } = await this.schools.settings();
    return (await this.placed.listOf(eventId))
      .filter(({ state }) => state === 'confirmed')
      .map((row) => toSpeaker(row, slug));
  }

  /** By event, for everyone: those who said yes themselves, who read then where they would be seen. */
  async listPublic(eventIds: readonly string[]): Promise<Map<string, Pick<Speaker, 'name' | 'role'>[]>> {
    const speakers = new Map<string, Pick<Speaker, 'name' | 'role'>[]>();
    for (const row of await this.placed.listConfirmedThemselves(eventIds))
      speakers.set(row.event_id, [
        ...(speakers.get(row.event_id) ?? []),
        { name: row.name, role: localizedText(row.role) },
      ]);
    return speakers;
  }

  /** Of somebody who speaks, or spoke, at an event that the reader may know of; for those who look after events of any. */
  async page(actor: Actor, id: string): Promise<SpeakerPage> {
    authorise(actor, 'own.read');
    const row = await this.speakers.get(id);
    const ids = await this.placed.listConfirmedEvents(id);
    const seen = actor.memberId ? await this.events.listSeen(actor.memberId, ids) : [];
    if (seen.length === 0 && !may(actor, 'event.manage', row.program_id ?? undefined)) throw new AppError('NOT_FOUND');
    const { slug } = await this.schools.settings();
    return { ...toSpeaker(row, slug), events: seen.filter(({ state }) => state === 'published').map(toSpoken) };
  }

  async photo(actor: Actor, photoId: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    authorise(actor, 'own.read');
    const photo = await this.speakers.findPhoto(photoId);
    if (!photo) throw new AppError('NOT_FOUND');
    await this.page(actor, photo.speakerId);
    return { name: 'photo', type: photo.type, bytes: photo.bytes };
  }

  /** For whoever holds the link of a mail. NOT_FOUND for anything else; reading changes nothing. */
  invitation(token: string): Promise<SpeakerInvitation> {
    return this.schools.visit(async () => this.invited(await this.ofLink(token)));
  }

  answer(token: string, speaks: boolean): Promise<SpeakerInvitation> {
    return this.schools.visit(async () => {
      const { row, event } = await this.ofLink(token);
      await this.db.run(async () => {
        await this.keepers.hold(event.id);
        if (!this.isOpen(event)) throw new AppError('EVENT_OVER');
        const state = speaks ? 'confirmed' : 'declined';
        const now = await this.placed.find(event.id, row.id);
        if (now?.link_id !== row.link_id) throw new AppError('NOT_FOUND');
        if (now.state === state) return;
        await this.placed.answer(row, state, true, this.clock.now());
        await this.keepers.record(`event.speaker_${state}`, event.id, { speakerId: row.id });
        await this.tell(row);
        if (speaks) await this.telling.confirmed(now);
        else if (now.in_calendar) await this.telling.off(now);
      });
      return this.invited(await this.ofLink(token));
    });
  }

  /** Whoever asked them hears what they said. */
  private async tell({ asked_by: toMemberId, event_id: eventId, id: speakerId }: EventSpeakerRow): Promise<void> {
    if (!toMemberId) return;
    await this.outbox.add({ kind: 'speaker_answered', toMemberId, subject: { eventId, speakerId } });
  }

  private async ofLink(token: string): Promise<{ row: EventSpeakerRow; event: EventFactsRow }> {
    const linkId = this.links.read(token);
    const row = linkId && (await this.placed.findByLink(linkId));
    const event = row && (await this.events.find(row.event_id));
    if (!row || !event) throw new AppError('NOT_FOUND');
    return { row, event };
  }

  private isOpen({ state, starts_at: startsAt }: EventFactsRow): boolean {
    return state !== 'cancelled' && startsAt > this.clock.now();
  }

  private async invited({ row, event }: { row: EventSpeakerRow; event: EventFactsRow }): Promise<SpeakerInvitation> {
    const { slug, name } = await this.schools.settings();
    return {
      // The picture is for those who signed in; the speaker has it.
      ...{ speaker: { ...toSpeaker(row, slug), photoPath: null }, schoolName: name, event: toSpoken(event) },
      ...{ body: localizedText(event.body), timeZone: event.time_zone, place: event.place, room: event.room },
      ...{ state: row.state, open: this.isOpen(event) },
    };
  }
}
