import type { SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';

export interface SmtpOptions {
  connection: SMTPConnectionOptions;
  credentials: { user: string; pass: string } | null;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const SECOND = 1000;

/**
 * Reads SMTP_URL: smtp://user:password@host:port, smtps:// for TLS from the start. Over smtp:// STARTTLS is used where it is
 * offered, and demanded where a password or `?tls=required` makes it matter; on this machine itself it is not used.
 */
export function readSmtpUrl(text: string): SmtpOptions {
  const url = new URL(text);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new Error('SMTP_URL begins with smtp:// or smtps://');
  const secure = url.protocol === 'smtps:';
  const isLocal = LOOPBACK.includes(url.hostname);
  const credentials = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : null;
  const mustEncrypt = url.searchParams.get('tls') === 'required' || (credentials !== null && !isLocal);
  return {
    credentials,
    connection: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port || (secure ? 465 : credentials ? 587 : 25)),
      secure,
      requireTLS: !secure && mustEncrypt,
      ignoreTLS: isLocal && !mustEncrypt,
      connectionTimeout: 10 * SECOND,
      greetingTimeout: 10 * SECOND,
      dnsTimeout: 10 * SECOND,
      // Shorter than the lease of a message, so that its own sender is the one to say that no answer came.
      socketTimeout: 60 * SECOND,
    },
  };
}
