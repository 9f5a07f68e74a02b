import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { sendFile } from '../../platform/files/send-file.js';
import { actingMember } from '../../platform/tenancy/acting-member.js';
import { ProgramTemplatesService } from './program-templates.service.js';

/** `GET /s/<slug>/files/programs/<id>/template.json`: a program as a file to keep or to give to another school. */
@Controller('s/:slug/files/programs')
export class ProgramFilesController {
  constructor(private readonly templates: ProgramTemplatesService) {}

  @Get(':id/template.json')
  async template(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const { name, content } = await this.templates.export(actingMember(), id);
    sendFile(response, { name, type: 'application/json; charset=utf-8', bytes: Buffer.from(content) });
  }
}
