import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FetchError, NetworkDoor, PublicFetch } from './public-fetch.js';

/** Lets the server of this test in, and nothing besides. */
class TestDoor extends NetworkDoor {
  override allowsUrl = ({ protocol, port }: URL): boolean => protocol === 'http:' && port === String(portOf(server));
  override allowsAddress = (address: string): boolean => address === '127.0.0.1';
}

const limits = { bytes: 1000, milliseconds: 2000, redirects: 3 };
const portOf = (one: Server): number => (one.address() as AddressInfo).port;
const PATHS: Record<string, RequestListener> = {
  '/good': (_, answer) => void answer.end('BEGIN:VCALENDAR'),
  '/once': (_, answer) => void answer.writeHead(302, { location: '/good' }).end(),
  '/thrice': (_, answer) => void answer.writeHead(307, { location: '/twice' }).end(),
  '/twice': (_, answer) => void answer.writeHead(301, { location: '/once' }).end(),
  '/round': (_, answer) => void answer.writeHead(302, { location: '/round' }).end(),
  '/inside': (_, answer) => void answer.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
  '/port': (_, answer) => void answer.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  '/file': (_, answer) => void answer.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/nowhere': (_, answer) => void answer.writeHead(302).end(),
  '/large': (_, answer) => void answer.end('x'.repeat(1001)),
  '/endless': (_, answer) => {
    const write = (): void => void (answer.write('x'.repeat(400)) && setImmediate(write));
    answer.on('close', () => answer.destroy());
    write();
  },
  '/silent': () => undefined,
  '/slow': (_, answer) => void answer.write('BEGIN'),
  '/zip': (_, answer) => void answer.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  '/gone': (_, answer) => void answer.writeHead(404).end(),
  '/broken': (_, answer) => void answer.writeHead(503).end(),
};
let server: Server;
const fetch = new PublicFetch(new TestDoor());
const read = (path: string, milliseconds = limits.milliseconds): Promise<string> =>
  fetch.text(`http://127.0.0.1:${portOf(server)}${path}`, { ...limits, milliseconds }, 'text/calendar');
const problem = (work: Promise<string>): Promise<unknown> =>
  work.catch((error: unknown) => (error instanceof FetchError ? error.problem : error));

beforeAll(async () => {
  server = createServer((request, answer) => PATHS[request.url ?? '']?.(request, answer));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('PublicFetch', () => {
  it('reads what is there, along so many redirects', async () => {
    for (const path of ['/good', '/once', '/thrice']) expect(await read(path)).toBe('BEGIN:VCALENDAR');
    expect(await problem(read('/round'))).toBe('too_many_redirects');
  });

  it.each([
    ...[
      ['/inside', 'refused'],
      ['/port', 'refused'],
      ['/file', 'refused'],
      ['/nowhere', 'not_found'],
    ],
    ...[
      ['/gone', 'not_found'],
      ['/broken', 'unreachable'],
      ['/zip', 'not_found'],
    ],
    ...[
      ['/large', 'too_large'],
      ['/endless', 'too_large'],
    ],
  ])('%s is %s', async (path = '', expected = '') => expect(await problem(read(path))).toBe(expected));

  it.each(['/silent', '/slow'])('%s is waited for so long and no longer', async (path) =>
    expect(await problem(read(path, 300))).toBe('too_slow'),
  );

  it('goes by every address of a name, at the moment of connecting', async () => {
    // "localhost" has ::1 as well on many machines; a door that lets nothing in refuses it whatever it has.
    const url = `http://localhost:${portOf(server)}/good`;
    class Shut extends TestDoor {
      override allowsAddress = (): boolean => false;
    }
    expect(await problem(new PublicFetch(new Shut()).text(url, limits, '*/*'))).toBe('refused');
    class Both extends TestDoor {
      override allowsAddress = (address: string): boolean => ['127.0.0.1', '::1'].includes(address);
    }
    expect(await new PublicFetch(new Both()).text(url, limits, '*/*')).toBe('BEGIN:VCALENDAR');
  });

  it('as it is in service, asks nothing that is not https and public, nor with a name and password', async () => {
    const real = new PublicFetch(new NetworkDoor());
    for (const address of [
      ...[
        'http://example.org/a.ics',
        'https://ana:secret@example.org/a.ics',
        'file:///etc/passwd',
        'ftp://example.org/',
      ],
      ...['https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://0177.1/', 'https://[::1]/'],
      ...['https://[::ffff:10.0.0.1]/', 'https://[fd00::1]/', 'https://169.254.169.254/', 'https://100.64.0.1/'],
    ])
      expect([address, await problem(real.text(address, limits, '*/*'))]).toEqual([address, 'refused']);
    expect(await problem(real.text(`https://localhost:${portOf(server)}/`, limits, '*/*'))).toBe('refused');
    expect(new FetchError('refused').message).not.toContain('://');
  });
});
