import type { IncomingMessage } from 'node:http';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { newId } from '@diem-cau/shared/ids';
import { MOST_UPLOAD_BYTES } from './read-upload';
import { logRequests } from './request-log';

const MEGABYTE = 1024 * 1024;

/**
 * The HTTP edge of an app: limits on header, body and time (reliability b.8), cookies, uploads up to 20 MB, the raw body
 * of webhooks, one request id from log line to error page.
 */
export async function createHttpApp(module: Type | DynamicModule): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: MEGABYTE,
    routerOptions: { maxParamLength: 300 },
    connectionTimeout: 30_000,
    keepAliveTimeout: 5000,
    requestTimeout: 30_000,
    trustProxy: 'loopback',
    genReqId: (request: IncomingMessage) => (typeof request.headers['x-request-id'] === 'string' ? request.headers['x-request-id'].slice(0, 64) : newId()),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, { rawBody: true, logger: ['error', 'warn'], bufferLogs: false });
  logRequests(app);
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: MOST_UPLOAD_BYTES + 1, files: 1, fields: 10 } });
  app.useBodyParser('application/webhook+json');
  app.setGlobalPrefix('api', { exclude: ['hooks/{*path}', 'openapi.json', 'docs/api'] });
  app.enableShutdownHooks();
  return app;
}
