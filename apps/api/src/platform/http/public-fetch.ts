/** Reads what lies at an address that a person gave, so that the address can lead nowhere but out to the public internet. */
import { lookup as resolve, type LookupAddress } from 'node:dns';
import { get as getPlain, type IncomingMessage } from 'node:http';
import { get as getSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { Injectable } from '@nestjs/common';
import { isPublicAddress } from './public-addresses.js';

export type FetchProblem =
  /** Not https, with a name and password in it, or it leads into a network that is not public. */
  | 'refused'
  /** Nobody answers there, or not with a certificate that holds. */
  | 'unreachable'
  /** The answer is anything but the thing itself. */
  | 'not_found'
  | 'too_slow'
  | 'too_large'
  | 'too_many_redirects';

/** Carries neither the address nor what the other side said: it may stand in a log. */
export class FetchError extends Error {
  constructor(readonly problem: FetchProblem) {
    super(`Fetching failed: ${problem}`);
    this.name = 'FetchError';
  }
}

/** What may be reached. A seam: tests let their own server in, and nothing else replaces it. */
@Injectable()
export class NetworkDoor {
  allowsUrl({ protocol, username, password }: URL): boolean {
    return protocol === 'https:' && username === '' && password === '';
  }

  allowsAddress(address: string): boolean {
    return isPublicAddress(address);
  }
}

export interface FetchLimits {
  bytes: number;
  /** For everything together, redirects included. */
  milliseconds: number;
  redirects: number;
}

@Injectable()
export class PublicFetch {
  constructor(private readonly door: NetworkDoor) {}

  /** Whether an address could be asked for at all, as far as it can be told without asking anybody. */
  accepts(url: URL): boolean {
    const host = bareHost(url);
    return this.door.allowsUrl(url) && (isIP(host) === 0 || this.door.allowsAddress(host));
  }

  /** The text there, or a FetchError. Each redirect is checked like the first address. */
  async text(address: string, { bytes, milliseconds, redirects }: FetchLimits, accept: string): Promise<string> {
    const signal = AbortSignal.timeout(milliseconds);
    let url = new URL(address);
    try {
      for (let left = redirects; ; left--) {
        const answer = await this.ask(url, signal, accept);
        if (answer.statusCode === 200) return await bodyOf(answer, bytes, signal);
        answer.destroy();
        const next = nextOf(answer, url);
        if (left === 0) throw new FetchError('too_many_redirects');
        url = next;
      }
    } catch (error) {
      if (error instanceof FetchError) throw error;
      throw new FetchError(signal.aborted ? 'too_slow' : 'unreachable');
    }
  }

  private ask(url: URL, signal: AbortSignal, accept: string): Promise<IncomingMessage> {
    if (!this.accepts(url)) throw new FetchError('refused');
    const get = url.protocol === 'https:' ? getSecure : getPlain;
    const headers = { accept, 'accept-encoding': 'identity', 'user-agent': 'Trellis' };
    return new Promise((done, fail) => {
      // A connection of its own, to an address that was just looked at: what the name resolves to later changes nothing.
      get(url, { agent: false, lookup: this.lookup, signal, headers }, done).on('error', fail);
      // A resolver that does not answer holds the request beyond its signal.
      signal.addEventListener('abort', () => fail(new FetchError('too_slow')), { once: true });
    });
  }

  /** Resolves a name, and hands on what it found only when every one of its addresses may be reached. */
  private readonly lookup: LookupFunction = (host, options, found) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return found(error ?? new FetchError('unreachable'), '');
      if (!addresses.every(({ address }) => this.door.allowsAddress(address)))
        return found(new FetchError('refused'), '');
      if (options.all) return found(null, addresses satisfies LookupAddress[]);
      found(null, first.address, first.family);
    });
  };
}

const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** Where an answer sends one on to. */
function nextOf({ statusCode = 0, headers }: IncomingMessage, from: URL): URL {
  if (![301, 302, 303, 307, 308].includes(statusCode) || !headers.location)
    throw new FetchError(statusCode >= 500 ? 'unreachable' : 'not_found');
  if (!URL.canParse(headers.location, from.href)) throw new FetchError('not_found');
  return new URL(headers.location, from);
}

async function bodyOf(answer: IncomingMessage, most: number, signal: AbortSignal): Promise<string> {
  // Whatever was asked for, some servers compress: what comes out of that has no size that is known beforehand.
  const encoding = answer.headers['content-encoding'] ?? 'identity';
  const told = Number(answer.headers['content-length'] ?? 0);
  if (encoding !== 'identity' || told > most) {
    answer.destroy();
    throw new FetchError(told > most ? 'too_large' : 'not_found');
  }
  const end = (): void => void answer.destroy(new FetchError('too_slow'));
  signal.addEventListener('abort', end, { once: true });
  try {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of answer as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > most) throw new FetchError('too_large');
      parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
  } finally {
    signal.removeEventListener('abort', end);
    answer.destroy();
  }
}
