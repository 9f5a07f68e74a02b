import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { sendFile } from '../../platform/files/send-file.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { LibraryReaders } from './library-readers.service.js';

/** `GET /s/<slug>/files/library/<id>`: a document to save; `?version=` an older one, for those who look after it. */
@Controller('s/:slug/files/library')
export class LibraryController {
  constructor(private readonly readers: LibraryReaders) {}

  @Get(':id')
  async download(
    @Param('id') id: string,
    @Query('version') version: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const context = currentContext();
    if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
    if (!context.actor) throw new AppError('NOT_FOUND');
    sendFile(response, await this.readers.file(context.actor, id, numberIn(version)));
  }
}

function numberIn(version: unknown): number | null {
  if (version === undefined) return null;
  if (typeof version !== 'string' || !/^[1-9]\d{0,8}$/.test(version)) throw new AppError('NOT_FOUND');
  return Number(version);
}
