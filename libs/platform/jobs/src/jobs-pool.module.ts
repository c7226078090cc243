import { Global, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { createJobsPool, JOBS_POOL, type JobsPool } from './jobs-pool';
import { QueueReach } from './queue-reach';

/** Connections as `dc_jobs`, in every process. */
@Global()
@Module({
  providers: [QueueReach, { provide: JOBS_POOL, inject: [APP_CONFIG], useFactory: (config: AppConfig) => createJobsPool(config.DATABASE_URL_JOBS) }],
  exports: [JOBS_POOL, QueueReach],
})
export class JobsPoolModule implements OnApplicationShutdown {
  constructor(@Inject(JOBS_POOL) private readonly pool: JobsPool) {}

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
