import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { mayPass } from '../../tools/lib/mail-door.mjs';

const PORT = 3025;
const ask = (headers: Record<string, string>, url = '/email', method = 'GET'): boolean =>
  mayPass({ method, url, headers } as unknown as IncomingMessage, PORT);

describe('the door of the mail catcher', () => {
  it.each([
    ['its own page', { host: 'localhost:3025', 'sec-fetch-site': 'same-origin' }],
    ['its own page by number', { host: '127.0.0.1:3025', origin: 'http://127.0.0.1:3025' }],
    ['an address typed in', { host: '[::1]:3025', 'sec-fetch-site': 'none' }],
    ['a program on this machine', { host: 'localhost:3025' }],
  ])('lets %s in', (_, headers) => {
    expect(ask(headers)).toBe(true);
  });

  it.each([
    ['a name that somebody else points at this machine', { host: 'mails.example:3025' }],
    ['another port', { host: 'localhost:3000' }],
    ['no name', {} as Record<string, string>],
    ['a script of another site', { host: 'localhost:3025', origin: 'https://example.org' }],
    ['a script of another port here', { host: 'localhost:3025', origin: 'http://localhost:3000' }],
    ['an opaque origin', { host: 'localhost:3025', origin: 'null' }],
    ['a picture or frame in another site', { host: 'localhost:3025', 'sec-fetch-site': 'cross-site' }],
    ['one of a neighbouring port', { host: 'localhost:3025', 'sec-fetch-site': 'same-site' }],
  ])('keeps out %s', (_, headers) => {
    expect(ask(headers)).toBe(false);
  });

  it('lets a link elsewhere open the page in a tab, and nothing else', () => {
    const opened = {
      host: 'localhost:3025',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    expect(ask(opened, '/')).toBe(true);
    expect(ask(opened, '/email')).toBe(false);
    expect(ask(opened, '/', 'POST')).toBe(false);
    expect(ask({ ...opened, 'sec-fetch-dest': 'iframe' }, '/')).toBe(false);
  });
});
