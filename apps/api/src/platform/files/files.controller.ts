import { Controller, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError, httpStatusOf } from '../errors/app-error.js';
import { authorise } from '../tenancy/authorise.js';
import { type Actor, currentContext } from '../tenancy/context.js';
import { FileStore, type StoredFile } from './file-store.js';
import { readUpload, refuseByLength } from './upload.js';
import { UploadSlots } from './upload-slots.js';

/** How long a refused sender has to notice, before the connection is cut. */
const LINGER_MS = 1000;

/** `POST /s/<slug>/files`: multipart, field `file`, header `x-trellis: 1`. Answers with the id that mutations take. */
@Controller('s/:slug/files')
export class FilesController {
  private readonly slots = new UploadSlots();

  constructor(private readonly files: FileStore) {}

  @Post()
  async upload(@Req() request: Request, @Res() response: Response): Promise<void> {
    try {
      response.status(201).json(await this.receive(request));
    } catch (error) {
      // A body read to its end leaves a healthy connection; the filter for all requests answers on it.
      if (request.readableEnded || !(error instanceof AppError)) throw error;
      await this.refuse(error, request, response);
    }
  }

  private async receive(request: Request): Promise<StoredFile> {
    const actor = actingMember();
    // Another site's form can't set a header of its own.
    if (request.headers['x-trellis'] !== '1') throw new AppError('REQUEST_REFUSED');
    authorise(actor, 'file.upload');
    refuseByLength(request);
    const release = this.slots.take(actor.schoolId, actor.accountId ?? '');
    try {
      return await readUpload(request, ({ name, bytes }) =>
        this.files.add({ name, bytes, createdBy: actor.memberId ?? '' }),
      );
    } finally {
      release();
    }
  }

  /**
   * Answers while the sender is still sending and reads no more of it. The answer goes out whole before the connection is
   * cut: a connection closed with unread bytes is reset, and a reset can overtake the answer.
   */
  private async refuse(error: AppError, request: Request, response: Response): Promise<void> {
    const { code, message, args, field } = error;
    const body = Buffer.from(
      JSON.stringify({ error: { code, message, args, field, requestId: currentContext()?.requestId } }),
    );
    response.status(httpStatusOf(error.kind)).set({
      Connection: 'close',
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Length': String(body.length),
    });
    response.write(body);
    await closedWithin(request.socket, LINGER_MS);
    response.end();
    request.destroy();
  }
}

/** Not a parameter of the route: a refusal there would have the whole body read and thrown away. */
function actingMember(): Actor {
  const context = currentContext();
  if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
  if (!context.actor) throw new AppError('NOT_FOUND');
  return context.actor;
}

function closedWithin(socket: Request['socket'], ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done(): void {
      clearTimeout(timer);
      socket.off('close', done);
      resolve();
    }
    socket.once('close', done);
  });
}
