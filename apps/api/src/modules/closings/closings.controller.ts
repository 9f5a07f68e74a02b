import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendFile } from '../../platform/files/send-file.js';
import { actingMember } from '../../platform/tenancy/acting-member.js';
import { TakingPart } from './taking-part.service.js';

/** `GET /s/<slug>/files/taking-part/<enrolment>/certificate.pdf`: a mentee's own, to take along. */
@Controller('s/:slug/files/taking-part')
export class ClosingsController {
  constructor(private readonly takingPart: TakingPart) {}

  @Get(':enrolmentId/certificate.pdf')
  async certificate(@Param('enrolmentId') enrolmentId: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.takingPart.certificate(actingMember(), enrolmentId));
  }
}
