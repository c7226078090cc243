import { BlockList, isIP } from 'node:net';

const inside = new BlockList();
// Nothing of these is a customer's server on the internet (IANA special-purpose registries).
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16],
  ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) inside.addSubnet(net, bits, 'ipv4');
// Of IPv6 only what is given out to the internet is let through, less its documentation and translation nets.
const outside6 = new BlockList();
outside6.addSubnet('2000::', 3, 'ipv6');
const inside6 = new BlockList();
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) inside6.addSubnet(net, bits, 'ipv6');

/** Whether an address lies on the internet: not this machine, not its network, nothing reserved. */
export function isPublicAddress(address: string): boolean {
  const bare = address.split('%')[0] ?? '';
  switch (isIP(bare)) {
    case 4:
      return !inside.check(bare, 'ipv4');
    case 6: {
      const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
      if (mapped) return isPublicAddress(mapped);
      return outside6.check(bare, 'ipv6') && !inside6.check(bare, 'ipv6');
    }
    default:
      return false;
  }
}

export const isLoopback = (address: string): boolean => address === '::1' || /^127\./.test(address);

/** The host of a URL without the brackets of IPv6. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/**
 * Whether an address may be asked at all, before its name is looked up: https and no name or password in it; where the installation
 * is no production also http to this machine. What the name leads to is looked at when it is called.
 */
export function webhookUrlIsAllowed(text: string, isProduction: boolean): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '' || host === '') return false;
  const isHere = host === 'localhost' || isLoopback(host);
  if (isHere) return !isProduction && (url.protocol === 'http:' || url.protocol === 'https:');
  return url.protocol === 'https:' && (isIP(host) === 0 || isPublicAddress(host));
}
