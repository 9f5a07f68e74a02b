import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendFile } from '../../platform/files/send-file.js';
import { actingMember } from '../../platform/tenancy/acting-member.js';
import { AgreementDocuments } from './agreement-documents.service.js';

/** `GET /s/<slug>/files/agreements/<mentorship>/agreement.pdf`: for those in the mentorship alone. */
@Controller('s/:slug/files/agreements')
export class AgreementsController {
  constructor(private readonly documents: AgreementDocuments) {}

  @Get(':mentorshipId/agreement.pdf')
  async agreement(@Param('mentorshipId') mentorshipId: string, @Res() response: Response): Promise<void> {
    const bytes = await this.documents.make(actingMember(), mentorshipId);
    sendFile(response, { name: 'agreement.pdf', type: 'application/pdf', bytes });
  }
}
