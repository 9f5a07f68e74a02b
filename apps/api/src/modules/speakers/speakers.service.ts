import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { normaliseLine } from '@trellis/forms';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cleanPhoto, tooLarge } from '../../platform/files/clean-photo.js';
import { FileStore } from '../../platform/files/file-store.js';
import { authorise, authoriseSomewhere, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { EventKeepers } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import type { ManagedSpeaker, SaveSpeakerInput, SetSpeakerPhotoInput } from './speaker.types.js';
import { toManaged, writtenIn } from './speakers.policy.js';
import { type SpeakerRow, SpeakersRepository } from './speakers.repository.js';

/** The speakers that a school knows: of a program, or its own. Found by name; there is no other way to narrow the list. */
@Injectable()
export class SpeakersService {
  constructor(
    private readonly speakers: SpeakersRepository,
    private readonly keepers: EventKeepers,
    private readonly files: FileStore,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<ManagedSpeaker[]> {
    authoriseSomewhere(actor, 'event.manage');
    const { slug } = await this.schools.settings();
    return (await this.speakers.list(LIMITS.speakers)).map((row) => toManaged(row, slug, mayChange(actor, row)));
  }

  async save(actor: Actor, input: SaveSpeakerInput): Promise<ManagedSpeaker> {
    const before = input.id ? await this.authorised(actor, input.id) : null;
    const programId = before ? before.program_id : await this.keepers.authorisedFor(actor, input.programId);
    const name = normaliseLine(input.name).trim();
    const words = { program_id: programId, name, role: writtenIn(input.role), body: writtenIn(input.body) };
    const id = await this.db.run(async () => {
      const record = { ...words, guest_id: await this.reach(before, name, input) };
      if (before) await this.speakers.update(before.id, input.revision ?? 0, record);
      const saved = before?.id ?? (await this.add(record));
      // Only once nothing names it any more.
      if (before?.guest_id && !record.guest_id) await this.speakers.removeGuest(before.guest_id);
      await this.record('speaker.save', saved);
      return saved;
    });
    return this.view(actor, id);
  }

  /** The upload itself goes at once: what its metadata said is kept nowhere. */
  async setPhoto(actor: Actor, { id, fileId }: SetSpeakerPhotoInput): Promise<ManagedSpeaker> {
    await this.authorised(actor, id);
    const { size } = await this.files.getOwn(fileId, actor.memberId);
    if (size > LIMITS.photoBytes) throw tooLarge();
    const bytes = await this.files.findBytes(fileId);
    if (!bytes) throw new AppError('NOT_FOUND');
    const photo = cleanPhoto(bytes);
    await this.db.run(async () => {
      await this.speakers.setPhoto(id, photo);
      await this.files.delete(fileId);
      await this.record('speaker.set_photo', id);
    });
    return this.view(actor, id);
  }

  async removePhoto(actor: Actor, id: string): Promise<ManagedSpeaker> {
    await this.authorised(actor, id);
    await this.db.run(async () => {
      await this.speakers.setPhoto(id, null);
      await this.record('speaker.remove_photo', id);
    });
    return this.view(actor, id);
  }

  /** Off every event they stand with, and everything that was written of them. */
  async remove(actor: Actor, id: string): Promise<boolean> {
    const row = await this.authorised(actor, id);
    await this.db.run(async () => {
      await this.speakers.delete(row);
      await this.record('speaker.remove', id);
    });
    return true;
  }

  private async view(actor: Actor, id: string): Promise<ManagedSpeaker> {
    const { slug } = await this.schools.settings();
    const row = await this.speakers.get(id);
    return toManaged(row, slug, mayChange(actor, row));
  }

  private async authorised(actor: Actor, id: string): Promise<SpeakerRow> {
    authoriseSomewhere(actor, 'event.manage');
    const row = await this.speakers.get(id);
    authorise(actor, 'event.manage', row.program_id ?? undefined);
    return row;
  }

  private async add(record: Parameters<SpeakersRepository['insert']>[0]): Promise<string> {
    if ((await this.speakers.list(LIMITS.speakers)).length >= LIMITS.speakers)
      throw new AppError('EVENTS_FULL', { most: LIMITS.speakers });
    return this.speakers.insert(record, this.clock.now());
  }

  /** Where mail goes from now on: the same place, another, or none. */
  private async reach(
    before: SpeakerRow | null,
    name: string,
    { email, locale }: SaveSpeakerInput,
  ): Promise<string | null> {
    const address = email?.trim();
    if (!address) return null;
    if (!before?.guest_id) return this.speakers.addGuest(name, { email: address, locale }, this.clock.now());
    await this.speakers.changeGuest(before.guest_id, name, { email: address, locale });
    return before.guest_id;
  }

  private async record(action: string, speakerId: string): Promise<void> {
    recordEvent(action, { speakerId });
    await this.audit.record({ action, subjectType: 'speaker', subjectId: speakerId });
  }
}

const mayChange = (actor: Actor, row: SpeakerRow): boolean => may(actor, 'event.manage', row.program_id ?? undefined);
