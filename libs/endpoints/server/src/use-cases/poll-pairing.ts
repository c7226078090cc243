import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PairingPolledView } from '@diem-cau/endpoints/contracts';
import { newId } from '@diem-cau/shared/ids';
import { PairingStore } from '../data/pairing.store';
import { hashOf } from '../domain/screen-key';

export interface PolledPairing {
  readonly view: PairingPolledView;
  /** For the screen's cookie; null unless it was paired by this very poll. */
  readonly credential: string | null;
}

/** Step two: the screen asks again and again until an admin has typed its code. */
@Injectable()
export class PollPairing {
  constructor(private readonly pairings: PairingStore) {}

  async execute(deviceCode: string): Promise<PolledPairing> {
    const credential = randomBytes(32).toString('base64url');
    const answer = await this.pairings.poll(hashOf(deviceCode), newId(), hashOf(credential), randomBytes(24).toString('base64url'));
    const paired = answer.status === 'paired' && answer.endpointId !== undefined;
    return {
      view: { status: answer.status, intervalSeconds: answer.interval, endpoint: paired ? { id: answer.endpointId, name: answer.name ?? '' } : null },
      credential: paired ? credential : null,
    };
  }
}
