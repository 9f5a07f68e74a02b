import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

/** `GET /s/<slug>/calendar/<secret>.ics`: for calendar programs, which sign in nowhere. */
@Controller('s/:slug/calendar')
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get(':file')
  async read(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1];
    if (!token) throw new AppError('NOT_FOUND');
    const text = await this.feeds.read(token);
    response
      .type('text/calendar; charset=utf-8')
      .set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
      .send(text);
  }
}
