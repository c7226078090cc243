import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@diem-cau/audit/server';
import { BillingModule } from '@diem-cau/billing/server';
import { EndpointsModule } from '@diem-cau/endpoints/server';
import { IdentityModule } from '@diem-cau/identity/server';
import { MediaModule } from '@diem-cau/media/server';
import { MeetingsModule } from '@diem-cau/meetings/server';
import { NotificationsModule } from '@diem-cau/notifications/server';
import type { AppConfig } from '@diem-cau/platform/config';
import { DatabaseModule } from '@diem-cau/platform/database';
import { HealthModule, HttpModule, SearchModule } from '@diem-cau/platform/http';
import { JobsPoolModule } from '@diem-cau/platform/jobs';
import { RuntimeModule } from '@diem-cau/platform/logging';
import { OutboxModule } from '@diem-cau/platform/outbox';
import { RealtimeGatewayModule, RealtimeModule } from '@diem-cau/realtime/server';
import { TenancyModule } from '@diem-cau/tenancy/server';
import { PermissionsModule } from './permissions.module';

/** What carries the domains. */
const PLATFORM = [PermissionsModule, DatabaseModule, JobsPoolModule, OutboxModule, HttpModule, HealthModule, SearchModule, RealtimeModule, RealtimeGatewayModule];

/** A new domain adds one line here and one in the worker. */
const DOMAINS = [
  AuditModule,
  BillingModule,
  EndpointsModule,
  IdentityModule,
  MediaModule,
  MeetingsModule,
  NotificationsModule,
  TenancyModule,
];

@Module({})
export class ApiModule {
  static of(config: AppConfig): DynamicModule {
    return { module: ApiModule, imports: [RuntimeModule.of('api', config), ...PLATFORM, ...DOMAINS] };
  }
}
