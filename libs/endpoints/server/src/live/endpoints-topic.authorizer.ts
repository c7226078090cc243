import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { AuthorizesTopic, type LiveTopicAuthorizer } from '@diem-cau/platform/http';
import { EndpointRepository } from '../data/endpoints.repository';

/** `endpoints:<unit id>`: units of the branch that the post may read. */
@Injectable()
@AuthorizesTopic('endpoints')
export class EndpointsTopicAuthorizer implements LiveTopicAuthorizer {
  constructor(private readonly endpoints: EndpointRepository) {}

  mayListen(actor: Actor, id: string): Promise<boolean> {
    if (!actor.permissions.has('endpoints.read')) return Promise.resolve(false);
    return this.endpoints.isInBranch(id);
  }
}
