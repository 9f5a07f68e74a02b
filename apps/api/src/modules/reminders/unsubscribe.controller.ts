import { Controller, Get, Header, HttpCode, Param, Post } from '@nestjs/common';
import { currentContext } from '../../platform/tenancy/context.js';
import { SchoolsService } from '../schools/index.js';
import { Unsubscribing } from './unsubscribing.service.js';

/**
 * `/s/<slug>/unsubscribe/<token>`, the address in the `List-Unsubscribe` header and at the foot of mails that one may do without.
 * POST switches the kind off (RFC 8058: a mail program sends it by itself, without a session); GET only shows a page with one
 * button, since mail scanners open every link.
 */
@Controller('s/:slug/unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly unsubscribing: Unsubscribing,
    private readonly schools: SchoolsService,
  ) {}

  @Get(':token')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  ask(@Param('token') token: string): Promise<string> {
    return this.schools.visit(() => this.unsubscribing.page(token, currentContext()?.locale ?? 'en'));
  }

  @Post(':token')
  @HttpCode(200)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Cache-Control', 'no-store')
  switchOff(@Param('token') token: string): Promise<string> {
    return this.schools.visit(() => this.unsubscribing.switchOff(token, currentContext()?.locale ?? 'en'));
  }
}
