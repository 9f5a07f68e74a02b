import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError } from '../errors/app-error.js';
import { authorise } from '../tenancy/authorise.js';
import { type Actor, currentContext } from '../tenancy/context.js';
import { FileStore } from './file-store.js';
import { UploadReception } from './upload-reception.js';

/** `POST /s/<slug>/files`: multipart, field `file`, header `x-trellis: 1`. Answers with the id that mutations take. */
@Controller('s/:slug/files')
export class FilesController {
  constructor(
    private readonly files: FileStore,
    private readonly reception: UploadReception,
  ) {}

  @Post()
  upload(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.reception.serve(request, response, async (receive) => {
      const actor = actingMember();
      authorise(actor, 'file.upload');
      const sender = { school: actor.schoolId, person: actor.accountId ?? '' };
      return receive(sender, ({ name, bytes }) => this.files.add({ name, bytes, createdBy: actor.memberId ?? '' }));
    });
  }
}

/** Not a parameter of the route: a refusal there would have the whole body read and thrown away. */
function actingMember(): Actor {
  const context = currentContext();
  if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
  if (!context.actor) throw new AppError('NOT_FOUND');
  return context.actor;
}
