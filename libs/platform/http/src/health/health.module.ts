import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DatabaseProbe } from './database.probe';
import { Health } from './health';
import { HealthController } from './health.controller';
import { MediaServerProbe } from './media-server.probe';
import { MetricsController } from './metrics.controller';
import { QueueProbe } from './queue.probe';

@Module({
  imports: [DiscoveryModule],
  controllers: [HealthController, MetricsController],
  providers: [Health, DatabaseProbe, QueueProbe, MediaServerProbe],
  exports: [Health],
})
export class HealthModule {}
