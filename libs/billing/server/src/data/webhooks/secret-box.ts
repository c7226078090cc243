import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';

/** Encrypts a webhook's secret (XChaCha20-Poly1305 under the installation's AUTH_SECRET): a stolen backup signs nothing. */
export const seal = (secret: string, key: string): Promise<string> => symmetricEncrypt({ key, data: secret });

/** @throws where the key is another one, or the text was changed */
export const unseal = (sealed: string, key: string): Promise<string> => symmetricDecrypt({ key, data: sealed });
