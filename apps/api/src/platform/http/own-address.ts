import type { NextFunction, Request, Response } from 'express';
import { sendError } from '../auth/request-context.middleware.js';
import type { AppConfig } from '../config/app-config.js';
import { AppError } from '../errors/app-error.js';
import { isLoopback } from './loopback.js';

/**
 * Outside production nothing stands before the API that would know its names: a request for a host that is neither this
 * computer nor PUBLIC_URL's is a page of another site whose name was made to point here.
 */
export function refuseForeignHosts(
  config: AppConfig,
): (request: Request, response: Response, next: NextFunction) => void {
  const own = new URL(config.publicUrl).hostname;
  return (request, response, next) => {
    const host = hostnameOf(request.headers.host);
    if (config.mode === 'production' || host === own || isLoopback(host)) return next();
    sendError(response, new AppError('REQUEST_REFUSED'));
  };
}

/** Only what a Host header may be: a name or an address, and perhaps a port. */
function hostnameOf(host: string | undefined): string {
  return /^([a-z0-9._-]+|\[[0-9a-f:.]+\])(:\d+)?$/i.exec(host ?? '')?.[1]?.toLowerCase() ?? '';
}
