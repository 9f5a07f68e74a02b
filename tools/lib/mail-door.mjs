/**
 * The only way to the page of the mail catcher. Caught mails hold links that open accounts, and the catcher itself
 * answers any web page that asks (it reflects every origin, and its socket asks for no password). So its own listener
 * is closed, and what passes these checks is handed over within the process.
 */
import { readFileSync } from 'node:fs';
import { ServerResponse, createServer } from 'node:http';
import { basename, join } from 'node:path';
import { ROOT } from './workspace.mjs';

const OWN_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Says that no other site may read, frame or open this one, and drops what the catcher says to the contrary. */
class ClosedResponse extends ServerResponse {
  constructor(...args) {
    super(...args);
    super.setHeader('x-frame-options', 'DENY');
    super.setHeader('cross-origin-opener-policy', 'same-origin');
    super.setHeader('cross-origin-resource-policy', 'same-origin');
    super.setHeader('referrer-policy', 'no-referrer');
  }

  // `writeHead` comes through here as well, because headers are set already.
  setHeader(name, value) {
    return name.toLowerCase().startsWith('access-control-') ? this : super.setHeader(name, value);
  }
}

/**
 * True for requests of the page itself and of programs on this machine; false for what another site's page asks, also
 * where that site has its name resolved to this machine.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} port the one that we listen on
 */
export function mayPass({ method, url, headers }, port) {
  const own = OWN_NAMES.map((name) => `${name}:${port}`);
  if (!own.includes(headers.host)) return false;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return false;
  const site = headers['sec-fetch-site'] ?? 'none';
  // A link elsewhere (our own pages have one) may open the page in a tab; it reads nothing by that.
  const isOpened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return ['same-origin', 'none'].includes(site) || (isOpened && method === 'GET' && url === '/');
}

/**
 * Closes the catcher's own listener and serves its page at host:port.
 * @param {{api: import('@maildev/api').APIServer, credentials: {user: string, password: string}, port: number,
 *   host: string}} options `credentials`: what the catcher asks for, known to this process alone
 * @returns {Promise<import('node:http').Server>} once it listens
 */
export async function openMailDoor({ api, credentials, port, host }) {
  const inner = api.server.server;
  // Its socket server would end with it, and is still needed.
  inner.removeAllListeners('close').close();
  const authorization = `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`;
  const door = createServer({ ServerResponse: ClosedResponse });
  door.on('request', (request, response) => {
    if (!mayPass(request, port)) return response.writeHead(403, { 'content-type': 'text/plain' }).end('Forbidden\n');
    const script = scriptWithLinks(request.url);
    if (script) return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    request.headers.authorization = authorization;
    inner.emit('request', request, response);
  });
  door.on('upgrade', (request, socket, head) => {
    if (!mayPass(request, port)) return socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
    inner.emit('upgrade', request, socket, head);
  });
  await new Promise((resolve, reject) => door.once('error', reject).listen(port, host, resolve));
  return door;
}

/**
 * The catcher shows a mail in a frame that may not open tabs, so that links in it are dead. Its script, with that one
 * attribute changed; null for any other address.
 */
function scriptWithLinks(url = '') {
  if (!/^\/assets\/index-[\w-]+\.js$/.test(url)) return null;
  const script = readFileSync(join(ROOT, 'node_modules/@maildev/ui/dist/assets', basename(url)), 'utf8');
  return script.replace(
    'sandbox:"allow-same-origin"',
    'sandbox:"allow-same-origin allow-popups allow-popups-to-escape-sandbox"',
  );
}
