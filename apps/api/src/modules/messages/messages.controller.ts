import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { sendFile } from '../../platform/files/send-file.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { MessageAttachments } from './message-attachments.service.js';

/** `GET /s/<slug>/files/messages/<id>`: the file of a message, to save; for those in the mentorship. */
@Controller('s/:slug/files/messages')
export class MessagesController {
  constructor(private readonly attachments: MessageAttachments) {}

  @Get(':id')
  async download(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const context = currentContext();
    if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
    if (!context.actor) throw new AppError('NOT_FOUND');
    sendFile(response, await this.attachments.bytesOf(context.actor, id));
  }
}
