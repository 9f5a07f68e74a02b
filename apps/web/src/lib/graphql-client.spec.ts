import { SignInDocument, ViewerDocument } from '@trellis/api-client';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { AppError } from './app-error.js';
import { execute, operationName } from './graphql-client.js';
import { safeNext, startOf } from './session.js';

const real = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = real;
});

function answering(body: unknown): jest.Mock<typeof fetch> {
  const fake = jest.fn<typeof fetch>(() =>
    Promise.resolve({ status: 200, json: () => Promise.resolve(body) } as Response),
  );
  globalThis.fetch = fake;
  return fake;
}

describe('the GraphQL client', () => {
  it('names the operation, the school and itself', async () => {
    const fake = answering({ data: { viewer: null } });
    await execute(ViewerDocument, {}, { school: 'lakeside' });
    const [url, init] = fake.mock.calls[0] ?? [];
    expect(url).toBe('/graphql');
    expect(init?.headers).toMatchObject({ 'x-school': 'lakeside', 'x-trellis': '1' });
    expect(JSON.parse(String(init?.body))).toMatchObject({ operationName: 'viewer' });
    expect(operationName(SignInDocument)).toBe('signIn');
  });

  it('turns the first error into a code with its arguments', async () => {
    answering({
      errors: [{ message: 'x', extensions: { code: 'SLUG_TAKEN', args: { slug: 'lakeside' }, requestId: 'r1' } }],
    });
    await expect(execute(ViewerDocument, {})).rejects.toMatchObject({
      code: 'SLUG_TAKEN',
      args: { slug: 'lakeside' },
      requestId: 'r1',
    });
  });

  it('does not trust a code that the catalogue does not have', async () => {
    answering({ errors: [{ message: 'x', extensions: { code: 'constructor' } }] });
    await expect(execute(ViewerDocument, {})).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('says UNAVAILABLE when nobody answers', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('offline'));
    await expect(execute(ViewerDocument, {})).rejects.toEqual(new AppError('UNAVAILABLE'));
  });
});

describe('where a person goes after signing in', () => {
  it('follows a path of this client and nothing else', () => {
    expect(safeNext('/s/lakeside/people')).toBe('/s/lakeside/people');
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', undefined])
      expect(safeNext(next)).toBeUndefined();
  });

  it('is the school when there is exactly one', () => {
    const membership = { memberId: 'm', schoolSlug: 'lakeside', schoolName: 'Lakeside', roles: [] };
    const viewer = {
      id: 'v',
      email: 'a@b.example',
      displayName: 'A',
      locale: 'EN',
      timeZone: 'UTC',
      emailConfirmed: true,
    } as const;
    expect(startOf({ ...viewer, memberships: [membership] })).toEqual({ to: '/s/$slug', params: { slug: 'lakeside' } });
    expect(startOf({ ...viewer, memberships: [membership, membership] })).toEqual({ to: '/schools' });
  });
});
