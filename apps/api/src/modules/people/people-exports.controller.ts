import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { sendFile } from '../../platform/files/send-file.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { PeopleExports } from './people-exports.service.js';

/** `GET /s/<slug>/files/people/<id>`: the file of an export, for whoever ordered it. */
@Controller('s/:slug/files/people')
export class PeopleExportsController {
  constructor(private readonly exports: PeopleExports) {}

  @Get(':id')
  async download(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const context = currentContext();
    if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
    if (!context.actor) throw new AppError('NOT_FOUND');
    sendFile(response, await this.exports.download(context.actor, id));
  }
}
