import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { parse, serialize } from 'cookie';
import type { NextFunction, Request, Response } from 'express';
import { LIFETIMES } from '@trellis/contracts';
import { APP_CONFIG, type AppConfig } from '../config/app-config.js';
import { AppError, httpStatusOf } from '../errors/app-error.js';
import { isLoopback } from '../http/loopback.js';
import { runInContext, type WorkContext } from '../tenancy/context.js';
import { MembershipLookup } from '../tenancy/membership-lookup.js';
import { deviceLabel } from './device.js';
import { Sessions } from './sessions.js';

/**
 * HTTP → session → school and actor, put into the context that everything below reads. The school is the one in the address:
 * `/s/<slug>/…`, or the `x-school` header at /graphql.
 */
@Injectable()
export class RequestContextMiddleware implements NestMiddleware {
  private readonly secure: boolean;
  private readonly cookieName: string;

  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly sessions: Sessions,
    private readonly memberships: MembershipLookup,
  ) {
    this.secure = config.publicUrl.startsWith('https:');
    this.cookieName = this.secure ? '__Host-trellis' : 'trellis';
  }

  use(request: Request, response: Response, next: NextFunction): void {
    this.contextOf(request, response).then(
      (context) => runInContext(context, next),
      (error: unknown) => next(error),
    );
  }

  private async contextOf(request: Request, response: Response): Promise<WorkContext> {
    this.refuseForeignPages(request);
    const token = parse(request.headers.cookie ?? '')[this.cookieName];
    const signedIn = token ? await this.sessions.find(token) : null;
    const schoolSlug = schoolOf(request);
    const actor = signedIn && schoolSlug ? await this.memberships.findActor(schoolSlug, signedIn.accountId) : null;
    return {
      requestId: randomUUID(),
      schoolId: actor?.schoolId ?? null,
      schoolSlug,
      accountId: signedIn?.accountId ?? null,
      signedIn,
      actor,
      locale: signedIn?.locale ?? (request.acceptsLanguages('en', 'fr') === 'fr' ? 'fr' : 'en'),
      remoteAddress: request.ip ?? null,
      device: deviceLabel(request.headers['user-agent']),
      setSessionCookie: (value) => this.setCookie(response, value),
    };
  }

  /** A browser names the page that a request came from: another site's pages change nothing here. */
  private refuseForeignPages(request: Request): void {
    if (request.method === 'GET' || request.method === 'HEAD') return;
    const { origin } = request.headers;
    if (!origin) return;
    if (origin === new URL(this.config.publicUrl).origin) return;
    // A local installation is opened as localhost or 127.0.0.1, and through the client's development server.
    if (this.config.mode !== 'production' && URL.canParse(origin) && isLoopback(new URL(origin).hostname)) return;
    throw new AppError('REQUEST_REFUSED');
  }

  private setCookie(response: Response, token: string | null): void {
    const maxAge = token ? LIFETIMES.sessionDays * 24 * 60 * 60 : 0;
    const cookie = serialize(this.cookieName, token ?? '', {
      httpOnly: true,
      secure: this.secure,
      sameSite: 'lax',
      path: '/',
      maxAge,
    });
    // The last word of one request wins: signing in ends the old session first.
    response.setHeader('Set-Cookie', cookie);
  }
}

function schoolOf(request: Request): string | null {
  // Where this is mounted on a route, `request.path` is what follows the route.
  const fromPath = /^\/s\/([a-z0-9-]+)\/(?:files|calendar|unsubscribe)([/?]|$)/.exec(request.originalUrl)?.[1];
  const fromHeader = request.headers['x-school'];
  return fromPath ?? (typeof fromHeader === 'string' && fromHeader !== '' ? fromHeader : null);
}

/** Turns a failure met before GraphQL into the same shape that GraphQL's errors have. */
export function sendError(response: Response, error: AppError, requestId?: string): void {
  response.status(httpStatusOf(error.kind)).json({
    error: { code: error.code, message: error.message, args: error.args, field: error.field, requestId },
  });
}
