import { Global, Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { Database, DATABASE_POOLS } from './database';
import { createPools } from './pools';

@Global()
@Module({
  providers: [
    Database,
    {
      provide: DATABASE_POOLS,
      inject: [APP_CONFIG],
      useFactory: (config: AppConfig) =>
        createPools(
          { connectionString: config.DATABASE_URL_API, max: config.DATABASE_POOL_SIZE },
          { connectionString: config.DATABASE_URL_BILLING, max: config.DATABASE_POOL_SIZE },
        ),
    },
  ],
  exports: [Database, DATABASE_POOLS],
})
export class DatabaseModule {}
