import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { LIMITS } from '@trellis/contracts';
import type { Request, Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { sendPieces } from '../../platform/files/send-file.js';
import { UploadReception } from '../../platform/files/upload-reception.js';
import { type Actor, currentContext } from '../../platform/tenancy/context.js';
import { MaterialReaders } from './material-readers.service.js';
import { MaterialsService } from './materials.service.js';

/**
 * `POST /s/<slug>/files/events/<event>`: a file that is to go with an event, multipart, field `file`, header `x-trellis: 1`; answers with the id
 * that `addEventFile` takes. `GET /s/<slug>/files/events/<material>`: to save, and never shown as a page.
 */
@Controller('s/:slug/files/events')
export class MaterialsController {
  constructor(
    private readonly materials: MaterialsService,
    private readonly readers: MaterialReaders,
    private readonly reception: UploadReception,
  ) {}

  @Post(':id')
  upload(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    return this.reception.serve(request, response, (receive) => {
      const actor = actingMember();
      const sender = { school: actor.schoolId, person: actor.accountId ?? '', most: LIMITS.materialBytes };
      return this.materials.upload(actor, id, (store) => receive(sender, store));
    });
  }

  @Get(':id')
  async download(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const { pieces, ...file } = await this.readers.file(actingMember(), id);
    await sendPieces(response, file, pieces);
  }
}

function actingMember(): Actor {
  const context = currentContext();
  if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
  if (!context.actor) throw new AppError('NOT_FOUND');
  return context.actor;
}
