import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { AuthorizesTopic, type LiveTopicAuthorizer } from '@diem-cau/platform/http';
import { RunRepository } from '../data/run.repository';

/** `run:<run id>`: the operator's own runs; row security hides the others. */
@Injectable()
@AuthorizesTopic('run')
export class RunTopicAuthorizer implements LiveTopicAuthorizer {
  constructor(private readonly runs: RunRepository) {}

  async mayListen(actor: Actor, id: string): Promise<boolean> {
    return actor.permissions.has('billing.read') && /^[0-9a-f-]{36}$/i.test(id) && (await this.runs.view(id)) !== null;
  }
}
