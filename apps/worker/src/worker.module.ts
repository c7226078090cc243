import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from '@diem-cau/audit/server';
import type { AppConfig } from '@diem-cau/platform/config';
import { DatabaseModule } from '@diem-cau/platform/database';
import { HealthModule } from '@diem-cau/platform/http';
import { JobsModule, JobsPoolModule } from '@diem-cau/platform/jobs';
import { RuntimeModule } from '@diem-cau/platform/logging';
import { OutboxModule } from '@diem-cau/platform/outbox';
import { RealtimeModule } from '@diem-cau/realtime/server';

/** What the worker is made of: the same domains as the api, for their jobs and schedules. */
const PARTS = [DatabaseModule, JobsPoolModule, OutboxModule, HealthModule, AuditModule, RealtimeModule, JobsModule];

@Module({})
export class WorkerModule {
  static of(config: AppConfig): DynamicModule {
    return { module: WorkerModule, imports: [RuntimeModule.of('worker', config), ...PARTS] };
  }
}
