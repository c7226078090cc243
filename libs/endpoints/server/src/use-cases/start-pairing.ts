import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { EndpointErrors, type PairingStartedView, type StartPairingInput } from '@diem-cau/endpoints/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { newId } from '@diem-cau/shared/ids';
import { PairingStore } from '../data/pairing.store';
import { hashOf, readScreenKey } from '../domain/screen-key';
import { newUserCode, shownUserCode } from '../domain/user-code';

const EXPIRES_IN_SECONDS = 600;
const INTERVAL_SECONDS = 5;
/** Codes that meet a living one are drawn again; of 25 billion that is rare. */
const DRAWS = 5;

/** The screen's half of RFC 8628, step one. Nobody is signed in: the only right needed is a screen. */
@Injectable()
export class StartPairing {
  constructor(private readonly pairings: PairingStore) {}

  /** @throws AppError `endpoints.pairing_key_refused`, `pairing_too_many_codes` */
  async execute({ publicKey, label }: StartPairingInput, ip: string): Promise<PairingStartedView> {
    if (!readScreenKey(publicKey)) throw new AppError(EndpointErrors.pairingKeyRefused);
    const deviceCode = randomBytes(32).toString('base64url');
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const userCode = newUserCode();
      const answer = await this.pairings.start({ id: newId(), deviceCodeHash: hashOf(deviceCode), userCode, publicKey, label, ip });
      if (answer === 'too_many') break;
      if (answer === 'ok') return { deviceCode, userCode: shownUserCode(userCode), expiresInSeconds: EXPIRES_IN_SECONDS, intervalSeconds: INTERVAL_SECONDS };
    }
    throw new AppError(EndpointErrors.pairingTooManyCodes);
  }
}
