import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendFile } from '../../platform/files/send-file.js';
import { actingMember } from '../../platform/tenancy/acting-member.js';
import { Certificates } from './certificates.service.js';
import { CohortHours } from './cohort-hours.service.js';

/** `GET /s/<slug>/files/attendance/<certificate>/certificate.pdf`: one's own; `…/cohorts/<id>/hours.csv`: those of a cohort. */
@Controller('s/:slug/files/attendance')
export class CertificatesController {
  constructor(
    private readonly certificates: Certificates,
    private readonly hours: CohortHours,
  ) {}

  @Get('cohorts/:cohortId/hours.csv')
  async csv(@Param('cohortId') cohortId: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.hours.csv(actingMember(), cohortId));
  }

  @Get(':id/certificate.pdf')
  async pdf(@Param('id') id: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.certificates.pdf(actingMember(), id));
  }
}
