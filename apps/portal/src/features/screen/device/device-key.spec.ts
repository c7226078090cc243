import { makeKeys, publicKeyOf, sign } from './device-key';

describe('the key of a screen', () => {
  it('cannot leave its machine', async () => {
    const { privateKey } = await makeKeys();
    expect(privateKey.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', privateKey)).rejects.toThrow();
  });

  it('signs so that the public half proves it', async () => {
    const keys = await makeKeys();
    const key = await crypto.subtle.importKey('spki', Buffer.from(await publicKeyOf(keys), 'base64'), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    const signature = Buffer.from(await sign(keys, 'nonce-1'), 'base64');
    const proves = (nonce: string): Promise<boolean> => crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, Buffer.from(nonce));
    expect(signature).toHaveLength(64);
    expect(await proves('nonce-1')).toBe(true);
    expect(await proves('nonce-2')).toBe(false);
  });
});
