import { Controller, Get, Headers, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { sendFile } from '../../platform/files/send-file.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { PhotosService } from './photos.service.js';

/** Kept by the browser, and asked about each time: whoever may no longer look is told so at the next look. */
const CACHE = 'private, no-cache';

/** `GET /s/<slug>/files/photos/<id>`: a member's photo, for those who may see the person. */
@Controller('s/:slug/files/photos')
export class PhotosController {
  constructor(private readonly photos: PhotosService) {}

  @Get(':id')
  async show(
    @Param('id') id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res() response: Response,
  ): Promise<void> {
    const context = currentContext();
    if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
    if (!context.actor) throw new AppError('NOT_FOUND');
    const photo = await this.photos.get(context.actor, id);
    response.set('ETag', `"${id}"`);
    // Another picture has another id, so this one is what the browser has.
    if (known === `"${id}"`) response.status(304).set('Cache-Control', CACHE).end();
    else sendFile(response, photo, 'inline', CACHE);
  }
}
