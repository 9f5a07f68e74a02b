import { describe, expect, it } from '@jest/globals';
import { readSmtpUrl } from './smtp-options.js';

describe('readSmtpUrl', () => {
  it('talks plainly to a server on this machine', () => {
    const { connection, credentials } = readSmtpUrl('smtp://127.0.0.1:1025');
    expect(connection).toMatchObject({
      host: '127.0.0.1',
      port: 1025,
      secure: false,
      ignoreTLS: true,
      requireTLS: false,
    });
    expect(credentials).toBeNull();
  });

  it('never sends a password over an open line', () => {
    const { connection, credentials } = readSmtpUrl('smtp://us%40er:p%3Ass@mail.example.org');
    expect(connection).toMatchObject({ host: 'mail.example.org', port: 587, secure: false, requireTLS: true });
    expect(credentials).toEqual({ user: 'us@er', pass: 'p:ss' });
  });

  it('uses TLS from the start for smtps, and STARTTLS where it is offered or demanded', () => {
    expect(readSmtpUrl('smtps://mail.example.org').connection).toMatchObject({ port: 465, secure: true });
    expect(readSmtpUrl('smtp://mail.example.org').connection).toMatchObject({
      port: 25,
      requireTLS: false,
      ignoreTLS: false,
    });
    expect(readSmtpUrl('smtp://mail.example.org?tls=required').connection).toMatchObject({ requireTLS: true });
  });

  it('refuses another kind of address', () => {
    expect(() => readSmtpUrl('http://mail.example.org')).toThrow('smtp://');
  });
});
