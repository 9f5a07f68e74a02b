import { describe, expect, it } from '@jest/globals';
import { AppError } from '../errors/app-error.js';
import { carry, revive, ThreadFailure } from './thread-failure.js';

describe('an error from another thread', () => {
  const across = (error: unknown): Error => revive(structuredClone(carry(error)));

  it('is the same failure of the catalogue', () => {
    const error = across(new AppError('MATCH_RUN_STATE', { state: 'draft' }));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'MATCH_RUN_STATE', args: { state: 'draft' } });
  });

  it('keeps its name, words and place otherwise', () => {
    class OddError extends Error {
      override name = 'OddError';
    }
    const odd = new OddError('no');
    const error = across(odd);
    expect(error).toBeInstanceOf(ThreadFailure);
    expect(error).toMatchObject({ name: 'OddError', message: 'no', stack: odd.stack });
    expect(across('thrown text').message).toBe('thrown text');
  });
});
