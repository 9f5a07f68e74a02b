import { join, sep } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';

/** Paths that belong to the API; everything else that a browser opens is a place in the web client. */
const API_PATHS = /^\/(graphql(\/|$)|health\/|s\/[a-z0-9-]+\/(files|calendar|unsubscribe)(\/|$))/;

/** Pages of series that a school has opened to everyone, `/p/<school>/<series>`. */
const OPEN_PAGE = /^\/p\/([a-z0-9-]{1,100})\/([a-z0-9-]{1,100})\/?$/;

/** Whether search engines may list a page of a series. */
export type MayBeListed = (school: string, series: string) => Promise<boolean>;

/** Serves the built web client from the API process: hashed assets for a year, the page itself always fresh. */
export function serveWebClient(app: NestExpressApplication, folder: string, mayBeListed: MayBeListed): void {
  const files = express.static(folder, {
    index: false,
    setHeaders: (response, path) => {
      const hashed = path.includes(`${sep}assets${sep}`);
      response.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.use((request: Request, response: Response, next: NextFunction) => {
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (!reading || API_PATHS.test(request.path)) return next();
    files(request, response, () => {
      // A missing asset is a missing asset; any other address is for the client's router.
      if (request.path.startsWith('/assets/')) return void response.status(404).end();
      response.setHeader('Cache-Control', 'no-cache');
      const send = (): void => response.sendFile(join(folder, 'index.html'));
      const [, school, series] = OPEN_PAGE.exec(request.path) ?? [];
      if (!school || !series) return send();
      // Whoever does not run the page's own code reads it here. In doubt nobody lists it.
      void mayBeListed(school, series)
        .catch(() => false)
        .then((isListed) => {
          if (!isListed) response.setHeader('X-Robots-Tag', 'noindex');
          send();
        });
    });
  });
}
