import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { BullJobQueue, migrateQueue } from './bull-job-queue';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';
import { JOBS_POOL, type JobsPool } from './jobs-pool';
import { measureOutbox } from './outbox-metrics';
import { Relay } from './relay';
import { Scheduler, Schedules } from './scheduler';

/** Starts the work when the process is whole, and lets running jobs end before it goes. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private queue: BullJobQueue | null = null;
  private relay: Relay | null = null;
  private scheduler: Scheduler | null = null;

  constructor(
    private readonly registry: JobRegistry,
    private readonly runner: JobRunner,
    private readonly discovery: DiscoveryService,
    @Inject(JOBS_POOL) private readonly pool: JobsPool,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.registry.collect();
    const { DATABASE_URL_JOBS: databaseUrl, REDIS_URL: redisUrl, WORKER_CONCURRENCY: concurrency } = this.config;
    if (!redisUrl) await migrateQueue(databaseUrl);
    measureOutbox(this.pool);
    this.queue = await BullJobQueue.open({ databaseUrl, redisUrl }, undefined, (error) => this.logger.error({ err: error }, 'queue'), (topic) => this.registry.find(topic)?.definition.isBulk === true);
    await this.queue.consume((job) => this.runner.run(job), concurrency);
    this.relay = new Relay(this.pool, this.queue, this.logger, databaseUrl);
    await this.relay.start();
    const schedules = this.discovery.getProviders({ metadataKey: Schedules.KEY }).flatMap((wrapper) => this.discovery.getMetadataByDecorator(Schedules, wrapper) ?? []);
    this.scheduler = new Scheduler(this.pool, this.logger, schedules);
    await this.scheduler.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.scheduler?.close();
    await this.relay?.close();
    await this.queue?.close();
  }
}
