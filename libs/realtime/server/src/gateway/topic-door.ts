import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { type Actor, Database } from '@diem-cau/platform/database';
import { AuthorizesTopic, type LiveTopicAuthorizer } from '@diem-cau/platform/http';

/** Asks the domain that a topic belongs to whether an actor may listen. */
@Injectable()
export class TopicDoor implements OnApplicationBootstrap {
  private readonly authorizers = new Map<string, LiveTopicAuthorizer>();

  constructor(
    private readonly db: Database,
    private readonly discovery: DiscoveryService,
  ) {}

  /** @throws Error when two providers claim a prefix */
  onApplicationBootstrap(): void {
    for (const wrapper of this.discovery.getProviders({ metadataKey: AuthorizesTopic.KEY })) {
      const prefix = this.discovery.getMetadataByDecorator(AuthorizesTopic, wrapper);
      if (prefix === undefined) continue;
      if (this.authorizers.has(prefix)) throw new Error(`two providers authorize topics ${prefix}:…`);
      this.authorizers.set(prefix, wrapper.instance as LiveTopicAuthorizer);
    }
  }

  async isOpen(actor: Actor, topic: string): Promise<boolean> {
    const [prefix = '', id = ''] = topic.split(':', 2);
    const authorizer = this.authorizers.get(prefix);
    return authorizer ? this.db.as(actor, () => authorizer.mayListen(actor, id)) : false;
  }
}
