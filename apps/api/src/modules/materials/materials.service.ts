import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { AppError } from '../../platform/errors/app-error.js';
import { documentTypeOf, requireDocumentName } from '../../platform/files/document-type.js';
import { fileTooLarge, FileStore, type StoredFile } from '../../platform/files/file-store.js';
import type { Upload } from '../../platform/files/upload.js';
import { authoriseSomewhere } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { EventKeepers } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import type {
  AddEventFileInput,
  AddEventLinkInput,
  ChangeEventMaterialInput,
  EventMaterial,
} from './material.types.js';
import { requireHttps, toMaterial, wordsOf } from './materials.policy.js';
import { type MaterialRecord, MaterialsRepository, type MaterialRow } from './materials.repository.js';

/** Slides, links and recordings, for those who look after an event. */
@Injectable()
export class MaterialsService {
  constructor(
    private readonly materials: MaterialsRepository,
    private readonly keepers: EventKeepers,
    private readonly files: FileStore,
    private readonly schools: SchoolsService,
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, eventId: string): Promise<EventMaterial[]> {
    await this.keepers.authorised(actor, eventId);
    return this.views(eventId);
  }

  /** Before a byte of it is read: whether the actor may, and there is room. What it is called is looked at before it is stored. */
  async upload(
    actor: Actor,
    eventId: string,
    receive: (store: (upload: Upload) => Promise<StoredFile>) => Promise<StoredFile>,
  ): Promise<StoredFile> {
    await this.keepers.authorised(actor, eventId);
    await this.requireRoom(eventId, 0);
    return receive(({ name, bytes }) => {
      requireDocumentName(name);
      return this.files.add({ name, bytes, most: LIMITS.materialBytes, createdBy: actor.memberId ?? '' });
    });
  }

  /** A file of the actor's own that has arrived: looked at from beginning to end, and kept. */
  async addFile(actor: Actor, input: AddEventFileInput): Promise<EventMaterial[]> {
    await this.keepers.authorised(actor, input.eventId);
    const file = await this.files.getOwn(input.fileId, actor.memberId);
    if (file.size === 0) throw new AppError('FILE_HOLDS_NOTHING', {}, 'fileId');
    if (file.size > LIMITS.materialBytes) throw fileTooLarge(LIMITS.materialBytes);
    const type = await documentTypeOf(file.name, this.files.pieces(file.id));
    return this.add(input.eventId, file.size, {
      ...{ event_id: input.eventId, kind: 'file', url: null, file_id: file.id, file_type: type },
      ...wordsOf(input),
    });
  }

  async addLink(actor: Actor, input: AddEventLinkInput): Promise<EventMaterial[]> {
    await this.keepers.authorised(actor, input.eventId);
    const words = wordsOf(input);
    return this.add(input.eventId, 0, {
      ...{ event_id: input.eventId, url: requireHttps(input.url), file_id: null, file_type: null },
      ...(input.recording ? { kind: 'recording', ...words, moment: 'after' } : { kind: 'link', ...words }),
    });
  }

  async change(actor: Actor, input: ChangeEventMaterialInput): Promise<EventMaterial[]> {
    const row = await this.authorised(actor, input.id);
    await this.db.run(async () => {
      const words = wordsOf(input);
      await this.materials.update(row.id, row.kind === 'recording' ? { ...words, moment: 'after' } : words);
      await this.keepers.record('event.change_material', row.event_id, { materialId: row.id });
    });
    return this.views(row.event_id);
  }

  /** With its file: nothing of it stays. */
  async remove(actor: Actor, id: string): Promise<EventMaterial[]> {
    const row = await this.authorised(actor, id);
    await this.db.run(async () => {
      await this.materials.delete(row.id);
      if (row.file_id) await this.files.delete(row.file_id);
      await this.keepers.record('event.remove_material', row.event_id, { materialId: row.id });
    });
    return this.views(row.event_id);
  }

  private async authorised(actor: Actor, id: string): Promise<MaterialRow> {
    authoriseSomewhere(actor, 'event.manage');
    const row = await this.materials.get(id);
    await this.keepers.authorised(actor, row.event_id);
    return row;
  }

  private async views(eventId: string): Promise<EventMaterial[]> {
    const { slug } = await this.schools.settings();
    return (await this.materials.listOf(eventId)).map((row) => toMaterial(row, slug));
  }

  private async add(eventId: string, bytes: number, record: MaterialRecord): Promise<EventMaterial[]> {
    await this.db.run(async () => {
      await this.keepers.hold(eventId);
      await this.requireRoom(eventId, bytes);
      if (record.file_id && (await this.materials.isTaken(record.file_id)))
        throw new AppError('NOT_FOUND', {}, 'fileId');
      const id = await this.materials.insert(record, this.clock.now());
      if (record.file_id) await this.files.keep(record.file_id);
      await this.keepers.record('event.add_material', eventId, { materialId: id });
    });
    return this.views(eventId);
  }

  private async requireRoom(eventId: string, bytes: number): Promise<void> {
    if ((await this.materials.count(eventId)) >= LIMITS.eventMaterials)
      throw new AppError('EVENTS_FULL', { most: LIMITS.eventMaterials });
    if ((await this.materials.bytesInAll()) + bytes > LIMITS.materialBytesInAll)
      throw new AppError('MATERIALS_FULL', { gigabytes: LIMITS.materialBytesInAll / 1024 ** 3 });
  }
}
