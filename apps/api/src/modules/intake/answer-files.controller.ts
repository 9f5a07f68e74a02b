import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { sendFile } from '../../platform/files/send-file.js';
import { currentContext } from '../../platform/tenancy/context.js';
import { IntakeService } from './intake.service.js';

/** `GET /s/<slug>/files/answers/<enrolment>/<item>`: a file that answers a question, to save and never to open in place. */
@Controller('s/:slug/files/answers')
export class AnswerFilesController {
  constructor(private readonly intake: IntakeService) {}

  @Get(':enrolmentId/:itemId')
  async show(
    @Param('enrolmentId') enrolmentId: string,
    @Param('itemId') itemId: string,
    @Res() response: Response,
  ): Promise<void> {
    const context = currentContext();
    if (!context?.signedIn) throw new AppError('UNAUTHENTICATED');
    if (!context.actor) throw new AppError('NOT_FOUND');
    const file = await this.intake.file(context.actor, enrolmentId, itemId);
    sendFile(response, { ...file, type: 'application/octet-stream' });
  }
}
