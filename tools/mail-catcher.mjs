/**
 * The mail catcher of a local installation: a real SMTP server that delivers to nobody, and a web page to read what it
 * took. Mails stay in MAIL_DIRECTORY over restarts. Both listen on this machine only, the page loads nothing from
 * elsewhere, and no page from elsewhere may read it (lib/mail-door.mjs).
 *
 * SMTP_PORT, WEB_PORT, MAIL_DIRECTORY
 */
import { randomBytes } from 'node:crypto';
import { MailDev } from 'maildev';
import { openMailDoor } from './lib/mail-door.mjs';

const HOST = '127.0.0.1';
const credentials = { user: 'trellis', password: randomBytes(24).toString('hex') };

const catcher = new MailDev({
  smtp: Number(process.env.SMTP_PORT),
  ip: HOST,
  web: 0,
  webIp: HOST,
  webUser: credentials.user,
  webPass: credentials.password,
  mailDirectory: process.env.MAIL_DIRECTORY,
  // More than one mail each to a large cohort, several times over: a lost mail is a person who cannot get in. Every kept one
  // is read again at the next start (5,000: five seconds, during which mails are taken already), so older ones make room.
  maxEmails: 5_000,
  silent: true,
});

async function stop() {
  // What it took is on disk already, and open pages would hold an orderly end up.
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
const { api } = await catcher.start();
await openMailDoor({ api, credentials, port: Number(process.env.WEB_PORT), host: HOST });
