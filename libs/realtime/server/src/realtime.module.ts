import { Global, Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { JOBS_POOL, type JobsPool } from '@diem-cau/platform/jobs';
import { REALTIME } from '@diem-cau/realtime/contracts';
import { LIVE_BUS } from './bus/live-bus';
import { PostgresLiveBus } from './bus/postgres-live-bus';
import { RedisLiveBus } from './bus/redis-live-bus';
import { LiveChannel } from './live-channel';

/** Publishing, in every process. Sockets are the business of {@link RealtimeGatewayModule}. */
@Global()
@Module({
  providers: [
    {
      provide: LIVE_BUS,
      inject: [APP_CONFIG, JOBS_POOL],
      useFactory: (config: AppConfig, pool: JobsPool) =>
        config.REDIS_URL ? new RedisLiveBus(config.REDIS_URL) : new PostgresLiveBus(pool, config.DATABASE_URL_JOBS),
    },
    { provide: REALTIME, useClass: LiveChannel },
  ],
  exports: [REALTIME, LIVE_BUS],
})
export class RealtimeModule {}
