import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';
import { Jobs } from './jobs';

/** The worker's engine: queue, relay, schedules. The api does not import it. */
@Module({ imports: [DiscoveryModule], providers: [JobRegistry, JobRunner, Jobs], exports: [Jobs, JobRegistry] })
export class JobsModule {}
