import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { AuthorizesTopic, type LiveTopicAuthorizer } from '@diem-cau/platform/http';

/** `device:<endpoint id>`: the screen itself. */
@Injectable()
@AuthorizesTopic('device')
export class DeviceTopicAuthorizer implements LiveTopicAuthorizer {
  mayListen(actor: Actor, id: string): Promise<boolean> {
    return Promise.resolve(actor.kind === 'device' && actor.endpointId === id);
  }
}
