import { describe, expect, it } from '@jest/globals';
import { jobContext, runInContext } from '../tenancy/context.js';
import { JsonLogger } from './json-logger.js';

function linesOf(write: (logger: JsonLogger) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(new JsonLogger('info', 'api', { write: (line) => void lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('JsonLogger', () => {
  it('writes level, place and the ids of request and school', () => {
    const [line] = linesOf((logger) =>
      runInContext(jobContext({ schoolId: 'school-1' }, 'request-1'), () => logger.log('started', 'Nest')),
    );
    expect(line).toMatchObject({ level: 'info', process: 'api', context: 'Nest', msg: 'started' });
    expect(line).toMatchObject({ requestId: 'request-1', schoolId: 'school-1' });
  });

  it('holds back what is below its level', () => {
    expect(linesOf((logger) => logger.debug('detail'))).toEqual([]);
  });

  it('redacts secrets by name and masks addresses', () => {
    const [fields, text] = linesOf((logger) => {
      logger.warn({ msg: 'sign-in', email: 'ana@example.org', input: { password: 'secret', token: 'abc' } }, 'Auth');
      logger.error('550 <ana@example.org> unknown', 'Mail');
    });
    expect(fields).toMatchObject({ email: '[redacted]', input: { password: '[redacted]', token: '[redacted]' } });
    expect(text?.msg).toBe('550 <[address]> unknown');
  });

  it('says what kind of failure it was without the values that the database puts into it', () => {
    const failure = Object.assign(new Error('duplicate key value: Key (email_key)=(ana@example.org)'), {
      severity: 'ERROR',
      code: '23505',
      constraint: 'member_email',
      detail: 'Key (email_key)=(ana@example.org) already exists.',
    });
    const [line] = linesOf((logger) => logger.warn({ msg: 'failed', err: failure }));
    expect(line?.err).toMatchObject({ type: 'Error', code: '23505', constraint: 'member_email' });
    expect(JSON.stringify(line)).not.toContain('ana@');
  });

  it('takes Nest’s way of logging an error: message, stack, context', () => {
    const [line] = linesOf((logger) =>
      logger.error('broken by ana@example.org', 'Error: ana@example.org\n    at x', 'Http'),
    );
    expect(line).toMatchObject({ level: 'error', context: 'Http', msg: 'broken by [address]' });
    expect(JSON.stringify(line)).not.toContain('ana@');
  });
});
