import 'reflect-metadata';
import { loadConfig } from '@diem-cau/platform/config';
import { createHttpApp, serveApiDocument } from '@diem-cau/platform/http';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { ApiModule } from './api.module';

try {
  const config = loadConfig(process.env);
  const app = await createHttpApp(ApiModule.of(config));
  serveApiDocument(app);
  await app.listen(config.API_PORT, config.BIND_ADDRESS);
  app.get<Logger>(LOGGER).info({ url: await app.getUrl() }, 'api listens');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
