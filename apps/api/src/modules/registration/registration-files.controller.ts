import { Controller, Headers, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { UploadReception } from '../../platform/files/upload-reception.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { RegistrationFiles } from './registration-files.service.js';

/**
 * `POST /s/<slug>/files/registration/<item>`, header `x-registration` with the link's secret: a file for a question, from somebody
 * who is no member yet. Answers with the id that the registration takes.
 */
@Controller('s/:slug/files/registration')
export class RegistrationFilesController {
  constructor(
    private readonly files: RegistrationFiles,
    private readonly reception: UploadReception,
  ) {}

  @Post(':itemId')
  upload(
    @Param('itemId') itemId: string,
    @Headers('x-registration') token: string | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const sender = { school: currentContext()?.schoolSlug ?? '', person: currentContext()?.remoteAddress ?? '' };
    return this.reception.serve(request, response, (receive) =>
      this.files.upload(token ?? '', itemId, (store) => receive(sender, store)),
    );
  }
}
