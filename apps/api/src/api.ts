import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { LIMITS } from '@trellis/contracts';
import compression from 'compression';
import helmet from 'helmet';
import { ApiModule } from './api.module.js';
import { SeriesPages } from './modules/calendars/index.js';
import type { AppConfig } from './platform/config/app-config.js';
import { inputValidation } from './platform/graphql/input-validation.js';
import { refuseUnstorableText } from './platform/graphql/storable-text.js';
import { JsonLogger } from './platform/logging/json-logger.js';
import { refuseForeignHosts } from './platform/http/own-address.js';
import { serveWebClient } from './platform/http/web-client.js';
import { handleRequestErrors } from './platform/http/request-errors.js';

/** The API as an application, not listening yet: for the entry and for tests. */
export async function createApi(config: AppConfig): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(config), {
    logger: new JsonLogger(config.logLevel, 'api'),
    bodyParser: false,
  });
  configureApi(app, config);
  return app;
}

/** Everything between the socket and the resolvers that is not a module. */
export function configureApi(app: NestExpressApplication, config: AppConfig): void {
  // One proxy in front (TLS): its word about the caller's address counts, nobody else's.
  app.set('trust proxy', config.mode === 'production' ? 1 : false);
  app.disable('x-powered-by');
  app.use(helmet(securityHeaders(config)));
  app.use(refuseForeignHosts(config));
  app.use(compression());
  app.useBodyParser('json', { limit: LIMITS.requestBodyBytes });
  app.use('/graphql', refuseUnstorableText);
  app.useGlobalPipes(inputValidation());
  if (config.webDist)
    serveWebClient(app, config.webDist, (school, series) =>
      app.get(SeriesPages, { strict: false }).mayBeListed(school, series),
    );
  handleRequestErrors(app);
}

function securityHeaders(config: AppConfig): Parameters<typeof helmet>[0] {
  const https = config.publicUrl.startsWith('https:');
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine writes its theme's variables into <style>.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? undefined : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
  };
}
