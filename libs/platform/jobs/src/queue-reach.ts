import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Redis } from 'ioredis';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { JOBS_POOL, type JobsPool } from './jobs-pool';

/** Whether jobs can be handed over: the database as `dc_jobs`, and Redis where it is the queue. */
@Injectable()
export class QueueReach implements OnApplicationShutdown {
  private redis: Redis | null = null;

  constructor(
    @Inject(JOBS_POOL) private readonly pool: JobsPool,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  /** @throws when it does not answer */
  async check(): Promise<'up'> {
    await this.pool.query('select 1');
    if (this.config.REDIS_URL) await (await this.connect(this.config.REDIS_URL)).ping();
    return 'up';
  }

  private async connect(url: string): Promise<Redis> {
    if (!this.redis) {
      const { Redis } = await import('ioredis');
      this.redis = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 2000 });
      this.redis.on('error', () => {});
    }
    return this.redis;
  }

  onApplicationShutdown(): void {
    this.redis?.disconnect();
  }
}
