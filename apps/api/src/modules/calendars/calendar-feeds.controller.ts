import { Controller, Get, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { AppError } from '../../platform/errors/app-error.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { SeriesPages } from './series-pages.service.js';

/** `GET /s/<slug>/calendar/<secret>.ics`, and `…/calendar/series/<name>.ics` of an open series: for calendar programs, which sign in nowhere. */
@Controller('s/:slug/calendar')
export class CalendarFeedsController {
  constructor(
    private readonly feeds: CalendarFeeds,
    private readonly pages: SeriesPages,
  ) {}

  @Get('series/:file')
  async series(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const name = /^([a-z0-9-]{1,100})\.ics$/.exec(file)?.[1];
    if (!name) throw new AppError('NOT_FOUND');
    send(response, await this.pages.calendar(name));
  }

  @Get(':file')
  async read(@Param('file') file: string, @Res() response: Response): Promise<void> {
    const token = /^([A-Za-z0-9_-]{43})\.ics$/.exec(file)?.[1];
    if (!token) throw new AppError('NOT_FOUND');
    send(response, await this.feeds.read(token));
  }
}

function send(response: Response, text: string): void {
  response
    .type('text/calendar; charset=utf-8')
    .set({ 'Cache-Control': 'private, no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' })
    .send(text);
}
