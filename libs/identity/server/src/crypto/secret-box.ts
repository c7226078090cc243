import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';

/** Encrypts a second-factor secret (XChaCha20-Poly1305 under the installation's AUTH_SECRET). */
export const seal = (secret: Uint8Array, key: string): Promise<string> => symmetricEncrypt({ key, data: Buffer.from(secret).toString('base64') });

/** @throws where the key is another one, or the text was changed */
export const unseal = async (sealed: string, key: string): Promise<Uint8Array> => Buffer.from(await symmetricDecrypt({ key, data: sealed }), 'base64');
