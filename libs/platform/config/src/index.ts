export { type AppConfig, APP_CONFIG } from './app-config';
export { loadConfig } from './load-config';
