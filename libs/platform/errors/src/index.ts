export { AppError, defineErrors, type ErrorDefinition, type ErrorArgs } from './app-error';
export { PlatformErrors } from './platform-errors';
