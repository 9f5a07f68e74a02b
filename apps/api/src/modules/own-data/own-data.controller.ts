import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { sendFile } from '../../platform/files/send-file.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { OwnDataService } from './own-data.service.js';

/** `GET /s/<slug>/files/mine/<json|html>`: everything kept about whoever asks, to take along. */
@Controller('s/:slug/files/mine')
export class OwnDataController {
  constructor(private readonly data: OwnDataService) {}

  @Get(':format')
  async download(@Param('format') format: string, @Res() response: Response): Promise<void> {
    const context = currentContext();
    if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
    if (!context.actor || (format !== 'json' && format !== 'html')) throw new AppError('NOT_FOUND');
    sendFile(response, await this.data.export(context.actor, format));
  }
}
