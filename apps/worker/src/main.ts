import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { loadConfig } from '@diem-cau/platform/config';
import { Health } from '@diem-cau/platform/http';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { serveHealth } from './serve-health';
import { WorkerModule } from './worker.module';

try {
  const config = loadConfig(process.env);
  const app = await NestFactory.createApplicationContext(WorkerModule.of(config), { logger: ['error', 'warn'] });
  app.enableShutdownHooks();
  const server = serveHealth(app.get(Health, { strict: false }));
  server.listen(config.WORKER_PORT, config.BIND_ADDRESS, () => app.get<Logger>(LOGGER).info({ address: server.address() }, 'worker works'));
  server.unref();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
