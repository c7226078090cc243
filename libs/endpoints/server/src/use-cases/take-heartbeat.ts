import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { EndpointErrors, type HeartbeatAnswerView, type HeartbeatInput } from '@diem-cau/endpoints/contracts';
import { type Notices, NOTICES } from '@diem-cau/notifications/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { DeviceRepository } from '../data/devices.repository';
import { EndpointRepository, type StoredEndpoint } from '../data/endpoints.repository';
import { LinkTestRepository } from '../data/link-tests.repository';
import { PresenceRepository } from '../data/presence.repository';
import { connectionOf } from '../domain/connection-rule';
import { signedByScreen } from '../domain/screen-key';
import { AnnounceBranch } from './announce-branch';
import { RecordEvent } from './record-event';
import { screenOf } from './screen-of';

type Outcome = { readonly answer: HeartbeatAnswerView } | { readonly staleNonce: string } | 'copied';

/**
 * Every 10 s: how the room is, proven by the key that cannot leave its machine. Who holds the cookie without the key is a
 * copy: the credential ends there, the journal and the audit say so, and the admins are told.
 */
@Injectable()
export class TakeHeartbeat {
  constructor(
    private readonly db: Database,
    private readonly devices: DeviceRepository,
    private readonly endpoints: EndpointRepository,
    private readonly presence: PresenceRepository,
    private readonly tests: LinkTestRepository,
    private readonly record: RecordEvent,
    private readonly announce: AnnounceBranch,
    @Inject(NOTICES) private readonly notices: Notices,
  ) {}

  /** @throws AppError `endpoints.device_copied`, `endpoints.stale_nonce` with the nonce to sign */
  async execute(actor: Actor, input: HeartbeatInput): Promise<HeartbeatAnswerView> {
    const { endpointId, deviceId } = screenOf(actor);
    const outcome = await this.db.as(actor, async (): Promise<Outcome> => {
      const endpoint = await this.endpoints.find(endpointId);
      const key = await this.devices.lockKey(deviceId);
      if (!endpoint || !key) throw new AppError(EndpointErrors.notFound);
      if (!signedByScreen(key.publicKey, input.nonce, input.signature)) {
        await this.endCopied(actor, endpoint);
        return 'copied';
      }
      // The last nonce is still good once: the answer that brought the new one may have been lost.
      if (input.nonce !== key.nonce && input.nonce !== key.previousNonce) return { staleNonce: key.nonce };
      const nonce = randomBytes(24).toString('base64url');
      await this.devices.turnNonce(deviceId, nonce);
      const connection = connectionOf(input, endpoint.lineKbps);
      if (await this.presence.seen(endpoint, connection, input)) await this.announce.execute([endpoint.tenantId]);
      return { answer: { nonce, connection, commands: await this.tests.commands(endpointId) } };
    });
    // Refused only after the commit: what ends the credential must not be rolled back.
    if (outcome === 'copied') throw new AppError(EndpointErrors.deviceCopied);
    if ('staleNonce' in outcome) throw new AppError(EndpointErrors.staleNonce, { nonce: outcome.staleNonce });
    return outcome.answer;
  }

  private async endCopied(actor: Actor, endpoint: StoredEndpoint): Promise<void> {
    await this.devices.revoke(endpoint.id, 'copied');
    await this.record.execute(actor, endpoint, { what: 'copied' });
    for (const tenantId of await this.endpoints.lineOf([endpoint.tenantId])) {
      await this.notices.send({
        to: { tenantId, roles: ['district_admin', 'province_admin'] },
        kind: 'endpoints.device_copied',
        args: { name: endpoint.name },
        link: `/diem-cau/${endpoint.id}`,
      });
    }
  }
}
