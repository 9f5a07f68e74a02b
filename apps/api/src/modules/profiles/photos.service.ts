import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { isId } from '../../platform/database/ids.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { cleanPhoto, tooLarge } from '../../platform/files/clean-photo.js';
import { FileStore } from '../../platform/files/file-store.js';
import { authorise, may } from '../../platform/tenancy/authorise.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { PhotosRepository } from './photos.repository.js';
import type { SetMyPhotoInput } from './profile.types.js';
import { ownId } from './profiles.service.js';

/** A member's photo: taken from an upload, seen by those who may see the person. */
@Injectable()
export class PhotosService {
  constructor(
    private readonly photos: PhotosRepository,
    private readonly files: FileStore,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The upload itself goes at once: what its metadata said is kept nowhere. */
  async set(actor: Actor, { fileId, alt }: SetMyPhotoInput): Promise<void> {
    authorise(actor, 'own.read');
    const memberId = ownId(actor);
    const { size } = await this.files.getOwn(fileId, memberId);
    if (size > LIMITS.photoBytes) throw tooLarge();
    const bytes = await this.files.findBytes(fileId);
    if (!bytes) throw new AppError('NOT_FOUND');
    const photo = cleanPhoto(bytes);
    await this.change(memberId, 'set', async () => {
      await this.photos.set(memberId, photo, alt.normalize('NFC').trim(), this.clock.now());
      await this.files.delete(fileId);
    });
  }

  async describe(actor: Actor, alt: string): Promise<void> {
    authorise(actor, 'own.read');
    const memberId = ownId(actor);
    await this.change(memberId, 'describe', async () => {
      if (!(await this.photos.describe(memberId, alt.normalize('NFC').trim(), this.clock.now())))
        throw new AppError('NOT_FOUND');
    });
  }

  async remove(actor: Actor): Promise<void> {
    authorise(actor, 'own.read');
    const memberId = ownId(actor);
    await this.change(memberId, 'remove', async () => {
      if (!(await this.photos.remove(memberId))) throw new AppError('NOT_FOUND');
    });
  }

  /** For oneself, one's match, and those who run a program that the person takes part in; to all others it does not exist. */
  async get(actor: Actor, id: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    authorise(actor, 'own.read');
    const photo = isId(id) ? await this.photos.find(id) : null;
    if (!photo || !(await this.mayLook(actor, photo.member_id))) throw new AppError('NOT_FOUND');
    return { name: 'photo', type: photo.type, bytes: this.photos.open(photo) };
  }

  /** For other modules' use cases, which have authorised already: the picture itself, for the person's own file. */
  async pictureOf(memberId: string): Promise<{ type: string; bytes: Buffer } | null> {
    const photo = await this.photos.findOf(memberId);
    return photo && { type: photo.type, bytes: this.photos.open(photo) };
  }

  private async mayLook(actor: Actor, memberId: string): Promise<boolean> {
    if (actor.memberId === memberId || may(actor, 'cohort.read')) return true;
    const programs = await this.photos.listPrograms(memberId);
    if (programs.some((programId) => may(actor, 'cohort.read', programId))) return true;
    return actor.memberId !== null && this.photos.areMatched(actor.memberId, memberId);
  }

  private async change(
    memberId: string,
    verb: 'set' | 'describe' | 'remove',
    work: () => Promise<void>,
  ): Promise<void> {
    await this.db.run(async () => {
      await work();
      recordEvent('member.changed', { memberId });
      await this.audit.record({ action: `photo.${verb}`, subjectType: 'member', subjectId: memberId });
    });
  }
}
