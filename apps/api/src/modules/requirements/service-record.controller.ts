import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendFile } from '../../platform/files/send-file.js';
import { actingMember } from '../../platform/tenancy/acting-member.js';
import { ServiceRecords } from './service-record.service.js';

/** `GET /s/<slug>/files/mentoring/record.pdf` and `…/<enrolment>/certificate.pdf`: a mentor's own, to take along. */
@Controller('s/:slug/files/mentoring')
export class ServiceRecordController {
  constructor(private readonly records: ServiceRecords) {}

  @Get('record.pdf')
  async record(@Res() response: Response): Promise<void> {
    sendFile(response, await this.records.record(actingMember()));
  }

  @Get(':enrolmentId/certificate.pdf')
  async certificate(@Param('enrolmentId') enrolmentId: string, @Res() response: Response): Promise<void> {
    sendFile(response, await this.records.certificate(actingMember(), enrolmentId));
  }
}
