import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
import { currentContext } from '../tenancy/context.js';
import { safeError, withoutData } from './safe-error.js';

/** Fields that never reach the log, wherever a caller puts them. */
const SECRET = ['password', 'token', 'email', 'displayName', 'cookie', 'authorization', 'answers', 'remoteAddress'];
const REDACTED = SECRET.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/**
 * Nest's logger as JSON lines: when, how bad, where, what, and the ids of request and school. No personal data: secrets are
 * redacted by name, addresses in texts are masked, errors lose their values.
 */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, process: string, destination?: DestinationStream) {
    const options = {
      level,
      base: { process },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label: string) => ({ level: label }) },
      redact: { paths: REDACTED, censor: '[redacted]' },
      serializers: { err: safeError },
      mixin: whoAndWhere,
    };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the context last, and for errors a stack before it. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const texts = rest.filter((part): part is string => typeof part === 'string');
    const context = texts.at(-1);
    const err = [message, ...rest].find((part) => part instanceof Error);
    const stack = level === 'error' && texts.length > 1 ? texts[0] : undefined;
    const fields = { context, ...(stack ? { stack: withoutData(stack) } : {}), ...(err ? { err } : {}) };
    if (typeof message === 'object' && message !== null && !(message instanceof Error)) {
      this.pino[level]({ ...fields, ...message });
    } else {
      this.pino[level](fields, withoutData(message instanceof Error ? safeError(message).message : String(message)));
    }
  }
}

function whoAndWhere(): Record<string, string> {
  const context = currentContext();
  if (!context) return {};
  return context.schoolId
    ? { requestId: context.requestId, schoolId: context.schoolId }
    : { requestId: context.requestId };
}
