/**
 * The mail catcher of a local installation: a real SMTP server that delivers to nobody, and a web page to read what it
 * took. Mails stay in MAIL_DIRECTORY over restarts. Both listen on this machine only, and the page loads nothing from
 * elsewhere.
 *
 * SMTP_PORT, WEB_PORT, MAIL_DIRECTORY
 */
import { MailDev } from 'maildev';

const catcher = new MailDev({
  smtp: Number(process.env.SMTP_PORT),
  ip: '127.0.0.1',
  web: Number(process.env.WEB_PORT),
  webIp: '127.0.0.1',
  mailDirectory: process.env.MAIL_DIRECTORY,
  // A cohort of several hundred people gets several mails each; older ones make room.
  maxEmails: 5000,
  silent: true,
});

async function stop() {
  await catcher.stop();
  process.exit(0);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
await catcher.start();
