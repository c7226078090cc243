import { Redis } from 'ioredis';
import { z } from 'zod';
import { type VersionMessage, versionSchema } from '@diem-cau/realtime/contracts';
import type { LiveBus } from './live-bus';

const CHANNEL = 'dc_live';
const packetSchema = z.array(versionSchema);

/** Publish and subscribe on Redis, where the installation has one. */
export class RedisLiveBus implements LiveBus {
  private readonly publisher: Redis;
  private subscriber: Redis | null = null;

  constructor(private readonly url: string) {
    this.publisher = this.connect(1);
  }

  async send(messages: readonly VersionMessage[]): Promise<void> {
    await this.publisher.publish(CHANNEL, JSON.stringify(messages));
  }

  async listen(onMessages: (messages: readonly VersionMessage[]) => void, onGap: () => void): Promise<void> {
    // No limit of retries: the library subscribes again by itself, and an error of that has nobody to hear it.
    const subscriber = this.connect(null);
    this.subscriber = subscriber;
    subscriber.on('message', (_channel, payload) => onMessages(packetSchema.parse(JSON.parse(payload))));
    await subscriber.subscribe(CHANNEL);
    subscriber.on('ready', onGap);
  }

  async close(): Promise<void> {
    this.publisher.disconnect();
    this.subscriber?.disconnect();
  }

  private connect(maxRetriesPerRequest: number | null): Redis {
    const redis = new Redis(this.url, { maxRetriesPerRequest, retryStrategy: (times) => Math.min(2000, 100 * times) });
    redis.on('error', () => {});
    return redis;
  }
}
