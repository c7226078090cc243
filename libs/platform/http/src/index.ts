export { CurrentActor, ForDevice, FromAnyOrigin, Idempotent, Public } from './decorators';
export { HttpModule, PERMISSIONS_OF_ROLE } from './http.module';
export { createHttpApp } from './create-http-app';
export { actorOf, type AuthenticatedRequest } from './authenticated-request';
export { cookieNames, clearCookie, writeCookie } from './cookies';
export { pageQuerySchema, pageOf, type PageQuery } from './page';
