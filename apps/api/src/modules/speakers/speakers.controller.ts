import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { sendFile } from '../../platform/files/send-file.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { SpeakerReaders } from './speaker-readers.service.js';

/** `GET /s/<slug>/files/speakers/<photo>`: the picture of a speaker, for those who may see their page. */
@Controller('s/:slug/files/speakers')
export class SpeakersController {
  constructor(private readonly readers: SpeakerReaders) {}

  @Get(':id')
  async show(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const context = currentContext();
    if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
    if (!context.actor) throw new AppError('NOT_FOUND');
    sendFile(response, await this.readers.photo(context.actor, id), 'inline', 'private, no-cache');
  }
}
