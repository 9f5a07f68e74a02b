/**
 * The environment that API, worker, migration and demo are started with. Node's own modules only.
 *
 * TRELLIS_MODE=local        DATABASE_URL, DATABASE_SYSTEM_URL, DATABASE_QUEUE_URL, DATABASE_OWNER_URL (migrate alone)
 * TRELLIS_MASTER_KEY        SMTP_URL, MAIL_FROM, MAIL_CATCHER_URL      REDIS_URL, DATABASE_DIRECT_URL (optional)
 * PORT, HOST, PUBLIC_URL    WORKER_HEALTH_PORT                         WEB_DIST
 */
import { join } from 'node:path';
import { ROOT, UserError } from './workspace.mjs';

const DEFAULT_PORT = 3000;

/** `PORT`, checked. */
export function wantedPort(env = process.env) {
  const port = Number(env.PORT || DEFAULT_PORT);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new UserError(`PORT=${env.PORT} is no port: a whole number from 1 to 65535.`);
}

/**
 * @param {{urls: Record<string, string>, directUrl?: string, masterKey: string, port: number, healthPort: number,
 *   smtpUrl: string, catcherUrl: string | null}} parts `urls` by database role
 */
export function serviceEnvironment({ urls, directUrl, masterKey, port, healthPort, smtpUrl, catcherUrl }) {
  // An administrator's URL is for the preparation only, and never reaches a service.
  const isForeign = (name) => /^(npm_|DATABASE_)/i.test(name);
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !isForeign(name)));
  return {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${port}`,
    MAIL_FROM: 'Trellis <trellis@localhost>',
    TRELLIS_MASTER_KEY: masterKey,
    ...inherited,
    TRELLIS_MODE: 'local',
    DATABASE_URL: urls.app,
    DATABASE_SYSTEM_URL: urls.system,
    DATABASE_QUEUE_URL: urls.queue,
    ...(directUrl ? { DATABASE_DIRECT_URL: directUrl } : {}),
    PORT: String(port),
    WORKER_HEALTH_PORT: String(healthPort),
    SMTP_URL: smtpUrl,
    ...(catcherUrl ? { MAIL_CATCHER_URL: catcherUrl } : {}),
    WEB_DIST: join(ROOT, 'apps/web/dist'),
  };
}

/** True once `GET /health/ready` says 200. */
export async function isHealthy(port, host = process.env.HOST) {
  const address = !host || ['0.0.0.0', '::', 'localhost'].includes(host) ? '127.0.0.1' : host;
  try {
    const response = await fetch(`http://${address}:${port}/health/ready`, { signal: AbortSignal.timeout(2000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
