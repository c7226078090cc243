import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '@diem-cau/platform/database';

/**
 * Marks the one provider that says who may listen to topics of a prefix: `@AuthorizesTopic('meeting')` answers for
 * `meeting:<id>`. Found by discovery; a topic without an authorizer is refused.
 */
export const AuthorizesTopic = DiscoveryService.createDecorator<string>();

export interface LiveTopicAuthorizer {
  /** Runs inside the actor's transaction (`db.tx`): what row security hides may not be listened to either. */
  mayListen(actor: Actor, id: string): Promise<boolean>;
}
