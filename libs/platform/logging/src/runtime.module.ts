import { type DynamicModule, Module } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { CLOCK, SystemClock } from '@diem-cau/shared/time';
import { createLogger, LOGGER } from './logger';

/** What every process is given at boot and every part may ask for: the parsed configuration, the logger, the clock. */
@Module({})
export class RuntimeModule {
  static of(name: string, config: AppConfig): DynamicModule {
    return {
      module: RuntimeModule,
      global: true,
      providers: [
        { provide: APP_CONFIG, useValue: config },
        { provide: LOGGER, useValue: createLogger(name, config.LOG_LEVEL) },
        { provide: CLOCK, useClass: SystemClock },
      ],
      exports: [APP_CONFIG, LOGGER, CLOCK],
    };
  }
}
