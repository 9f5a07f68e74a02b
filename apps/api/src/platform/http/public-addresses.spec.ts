import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPublicAddress } from './public-addresses.js';

describe('isPublicAddress', () => {
  it.each([
    ...['8.8.8.8', '1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255'],
    ...[
      '128.0.0.1',
      '169.253.255.255',
      '169.255.0.0',
      '172.15.255.255',
      '172.32.0.0',
      '192.167.255.255',
      '192.169.0.0',
    ],
    ...['198.17.255.255', '198.20.0.0', '223.255.255.255', '2606:4700:4700::1111', '2a00:1450:4009::200e'],
  ])('%s is', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    // This machine, and any address of it.
    ...['0.0.0.0', '0.1.2.3', '127.0.0.1', '127.255.255.254', '::', '::1', '0:0:0:0:0:0:0:1'],
    // Private networks, shared ones of carriers, links; where machines in a cloud ask who they are.
    ...['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '100.127.255.255', '169.254.169.254'],
    ...['fc00::1', 'fd00::1', 'fd00:ec2::254', 'fdff:ffff::1', 'fe80::1', 'fe80::1%eth0', 'febf::1', 'fec0::1'],
    // An address of version 4 in the clothes of one of version 6.
    ...['::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '::7f00:1'],
    ...['64:ff9b::7f00:1', '64:ff9b:1::a00:1', '2002:7f00:1::', '2001:0:7f00:1::', '0:0:0:0:0:ffff:a9fe:a9fe'],
    // Everybody's, nobody's, and examples.
    ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', 'ff02::1', 'ff0e::1', '100::1'],
    ...[
      '192.0.0.8',
      '192.0.2.1',
      '198.18.0.1',
      '198.19.255.255',
      '198.51.100.1',
      '203.0.113.1',
      '2001:db8::1',
      '4000::1',
    ],
    // No address at all as a resolver gives it, whatever some library would make of it.
    ...['', 'localhost', '127.1', '2130706433', '0x7f000001', '017700000001', '0177.0.0.1', '127.0.0.1:80', '[::1]'],
    ...['8.8.8.8 ', '8.8.8', '08.8.8.8', 'example.org'],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));

  it('no address of a private network is, however its last parts read', () => {
    const part = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(
        fc.constantFrom('10', '127', '0', '192.168', '169.254', '172.20', '100.100'),
        part,
        part,
        part,
        (head, a, b, c) => {
          const address = [...head.split('.'), a, b, c].slice(0, 4).join('.');
          expect(isPublicAddress(address)).toBe(false);
          expect(isPublicAddress(`::ffff:${address}`)).toBe(false);
        },
      ),
      { seed: 7 },
    );
  });

  it('other ways of writing an address are read by the URL before they get here', () => {
    for (const host of ['2130706433', '0x7f.1', '0177.0.0.1', '127.1', '0x7f000001', '①②⑦.0.0.1'])
      expect(isPublicAddress(new URL(`https://${host}/`).hostname)).toBe(false);
    expect(new URL('https://[::ffff:127.0.0.1]/').hostname).toBe('[::ffff:7f00:1]');
  });
});
