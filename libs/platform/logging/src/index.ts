export { createLogger, LOGGER, type Logger } from './logger';
export { RuntimeModule } from './runtime.module';
