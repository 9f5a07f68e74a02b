import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { AppError, httpStatusOf } from '../errors/app-error.js';
import { currentContext } from '../tenancy/context.js';
import type { StoredFile } from './file-store.js';
import { readUpload, refuseByLength, type Upload } from './upload.js';
import { UploadSlots } from './upload-slots.js';

/** How long a refused sender has to notice, before the connection is cut. */
const LINGER_MS = 1000;

/** Whose place an upload takes, and what stores it. */
export interface Sender {
  school: string;
  person: string;
  /** Bytes, where they are not as many as usual. */
  most?: number;
}

/** Receives uploads over HTTP: so many at once, each read only as far as it is taken. */
@Injectable()
export class UploadReception {
  private readonly slots = new UploadSlots();

  /** Answers with what `work` stored. It is given the way to read the file, and calls it once whoever sends may. */
  async serve(
    request: Request,
    response: Response,
    work: (
      receive: (sender: Sender, store: (upload: Upload) => Promise<StoredFile>) => Promise<StoredFile>,
    ) => Promise<StoredFile>,
  ): Promise<void> {
    try {
      response.status(201).json(await work((sender, store) => this.receive(request, sender, store)));
    } catch (error) {
      // A body read to its end leaves a healthy connection; the filter for all requests answers on it.
      if (request.readableEnded || !(error instanceof AppError)) throw error;
      await this.refuse(error, request, response);
    }
  }

  private async receive(
    request: Request,
    { school, person, most }: Sender,
    store: (upload: Upload) => Promise<StoredFile>,
  ): Promise<StoredFile> {
    // Another site's form can't set a header of its own.
    if (request.headers['x-trellis'] !== '1') throw new AppError('REQUEST_REFUSED');
    refuseByLength(request, most);
    const release = this.slots.take(school, person);
    try {
      return await readUpload(request, store, undefined, most);
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
