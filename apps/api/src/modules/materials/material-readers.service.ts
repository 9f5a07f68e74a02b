import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { AppError } from '../../platform/errors/app-error.js';
import { FileStore } from '../../platform/files/file-store.js';
import { authorise, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { EventReaders } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import type { EventMaterial } from './material.types.js';
import { isThere, toMaterial } from './materials.policy.js';
import { MaterialsRepository, type MaterialRow } from './materials.repository.js';

/** What goes with an event, for those for whom it is. */
@Injectable()
export class MaterialReaders {
  constructor(
    private readonly materials: MaterialsRepository,
    private readonly events: EventReaders,
    private readonly files: FileStore,
    private readonly schools: SchoolsService,
    private readonly clock: Clock,
  ) {}

  async listMine(actor: Actor, eventId: string): Promise<EventMaterial[]> {
    authorise(actor, 'own.read');
    const event = await this.events.seen(actor.memberId, eventId);
    const { slug } = await this.schools.settings();
    const rows = await this.materials.listOf(eventId);
    return rows.filter((row) => isThere(row, event, this.clock.now())).map((row) => toMaterial(row, slug));
  }

  /** To save; for those who look after the event as well. To anyone else it does not exist. */
  async file(
    actor: Actor,
    id: string,
  ): Promise<{ name: string; size: number; type: string; pieces: AsyncIterable<Buffer> }> {
    authorise(actor, 'own.read');
    const row = await this.materials.get(id);
    if (!(await this.mayRead(actor, row))) throw new AppError('NOT_FOUND');
    const file = row.file_id === null ? null : await this.files.find(row.file_id);
    if (!file || row.file_type === null) throw new AppError('NOT_FOUND');
    return { name: file.name, size: file.size, type: row.file_type, pieces: this.files.pieces(file.id) };
  }

  private async mayRead(actor: Actor, row: MaterialRow): Promise<boolean> {
    if (may(actor, 'event.manage', (await this.materials.programOf(row.id)) ?? undefined)) return true;
    return isThere(row, await this.events.seen(actor.memberId, row.event_id), this.clock.now());
  }
}
