import { InstallationMode } from '@trellis/contracts';

/**
 * Everything that this process takes from its environment, read once at boot. Wrong configuration dies here, saying which
 * variable and what to do.
 */
export interface AppConfig {
  mode: InstallationMode;
  port: number;
  host: string;
  workerHealthPort: number;
  /** The address that people open; links in mails start with it. No trailing slash. */
  publicUrl: string;
  databaseUrl: string;
  databaseSystemUrl: string;
  databaseQueueUrl: string;
  databasePoolSize: number;
  redisUrl: string | null;
  smtpUrl: string;
  mailFrom: string;
  mailCatcherUrl: string | null;
  /** With it the mail system hands over what came back; null: nothing is taken. */
  bounceSecret: string | null;
  /** 32 bytes; wraps the schools' keys of the identity vault. Never in the database. */
  masterKey: Buffer;
  /** Folder of the built web client that the API process serves; null: not served here. */
  webDist: string | null;
  /** Argon2id jobs at once in this process. */
  passwordParallelism: number;
  logLevel: string;
}

export const APP_CONFIG = Symbol('AppConfig');

type Environment = Record<string, string | undefined>;

/** Reads and checks the environment. Throws one error that lists every problem. */
export function readConfig(env: Environment): AppConfig {
  const problems: string[] = [];
  const required = (name: string, remedy: string): string => {
    const value = env[name];
    if (!value) problems.push(`${name} is not set: ${remedy}`);
    return value ?? '';
  };
  const mode = (env.TRELLIS_MODE ?? 'production') as InstallationMode;
  if (!Object.values(InstallationMode).includes(mode)) {
    problems.push(`TRELLIS_MODE is "${mode}": use local, production or test`);
  }
  const masterKey = Buffer.from(required('TRELLIS_MASTER_KEY', '32 random bytes in base64'), 'base64');
  if (env.TRELLIS_MASTER_KEY && masterKey.length !== 32) {
    problems.push(`TRELLIS_MASTER_KEY holds ${masterKey.length} bytes: give 32 random bytes in base64`);
  }
  const config: AppConfig = {
    mode,
    port: integer(env, 'PORT', 3000, problems),
    host: env.HOST ?? '127.0.0.1',
    workerHealthPort: integer(env, 'WORKER_HEALTH_PORT', 3001, problems),
    publicUrl: required('PUBLIC_URL', 'the address that people open, such as https://mentors.school.example').replace(
      /\/$/,
      '',
    ),
    databaseUrl: required('DATABASE_URL', 'a postgres:// URL that signs in as the role trellis_app'),
    databaseSystemUrl: required('DATABASE_SYSTEM_URL', 'a postgres:// URL that signs in as the role trellis_system'),
    databaseQueueUrl: required('DATABASE_QUEUE_URL', 'a postgres:// URL that signs in as the role trellis_queue'),
    databasePoolSize: integer(env, 'DATABASE_POOL_SIZE', 10, problems),
    redisUrl: env.REDIS_URL || null,
    smtpUrl: required('SMTP_URL', 'smtp://user:password@host:port of your mail server'),
    mailFrom: env.MAIL_FROM ?? 'Trellis <no-reply@localhost>',
    mailCatcherUrl: env.MAIL_CATCHER_URL || null,
    bounceSecret: secret(env, 'TRELLIS_BOUNCE_SECRET', problems),
    masterKey,
    webDist: env.WEB_DIST || null,
    passwordParallelism: integer(env, 'PASSWORD_PARALLELISM', 2, problems),
    logLevel: env.LOG_LEVEL ?? 'info',
  };
  if (problems.length > 0) throw new Error(`Trellis cannot start:\n- ${problems.join('\n- ')}`);
  return config;
}

const SECRET_CHARACTERS = 24;

function secret(env: Environment, name: string, problems: string[]): string | null {
  const value = env[name] || null;
  if (value !== null && value.length < SECRET_CHARACTERS)
    problems.push(`${name} is too short: give at least ${SECRET_CHARACTERS} random characters`);
  return value;
}

function integer(env: Environment, name: string, fallback: number, problems: string[]): number {
  const text = env[name];
  if (!text) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) problems.push(`${name} is "${text}": give a whole number`);
  return value;
}
