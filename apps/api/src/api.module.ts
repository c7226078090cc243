import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@diem-cau/audit/server';
import type { AppConfig } from '@diem-cau/platform/config';
import { DatabaseModule } from '@diem-cau/platform/database';
import { HealthModule, HttpModule, SearchModule } from '@diem-cau/platform/http';
import { JobsPoolModule } from '@diem-cau/platform/jobs';
import { RuntimeModule } from '@diem-cau/platform/logging';
import { OutboxModule } from '@diem-cau/platform/outbox';
import { RealtimeGatewayModule, RealtimeModule } from '@diem-cau/realtime/server';
import { PermissionsModule } from './permissions.module';

/** What the api is made of. A new domain adds its module to this list and to the worker's. */
const PARTS = [PermissionsModule, DatabaseModule, JobsPoolModule, OutboxModule, HttpModule, HealthModule, SearchModule, AuditModule, RealtimeModule, RealtimeGatewayModule];

@Module({})
export class ApiModule {
  static of(config: AppConfig): DynamicModule {
    return { module: ApiModule, imports: [RuntimeModule.of('api', config), ...PARTS] };
  }
}
