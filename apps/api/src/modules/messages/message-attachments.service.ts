import { Injectable } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import { AppError } from '../../platform/errors/app-error.js';
import { documentType } from '../../platform/files/document-type.js';
import { fileTooLarge, FileStore } from '../../platform/files/file-store.js';
import type { Actor } from '../../platform/tenancy/context.js';
import { MentorshipParties } from '../mentorships/index.js';
import { MessagesRepository } from './messages.repository.js';

/** Files that go with messages: of the kinds that a school hands out itself, and read by those in the mentorship alone. */
@Injectable()
export class MessageAttachments {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly parties: MentorshipParties,
    private readonly files: FileStore,
  ) {}

  /** The author's own upload, which stays from now on. In the transaction of the message. */
  async take(fileId: string, memberId: string): Promise<{ id: string; type: string }> {
    const file = await this.files.getOwn(fileId, memberId);
    if (file.size > LIMITS.attachmentBytes) throw fileTooLarge(LIMITS.attachmentBytes);
    const bytes = await this.files.findBytes(file.id);
    if (!bytes) throw new AppError('NOT_FOUND');
    const type = documentType(file.name, bytes);
    await this.files.keep(file.id);
    return { id: file.id, type };
  }

  async bytesOf(actor: Actor, messageId: string): Promise<{ name: string; type: string; bytes: Buffer }> {
    const message = await this.messages.get(messageId);
    await this.parties.own(actor, message.mentorship_id);
    const bytes = message.file_id === null ? null : await this.files.findBytes(message.file_id);
    if (!bytes || message.file_name === null || message.file_type === null) throw new AppError('NOT_FOUND');
    return { name: message.file_name, type: message.file_type, bytes };
  }
}
