import { createHash } from 'node:crypto';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import { renderApiPage } from './render-api-page';
import { API_PAGE_STYLE } from './api-page-style';

/** OpenAPI 3.1 of every route, from the zod schemas that the routes parse with. */
export function buildApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const frame = new DocumentBuilder()
    .setTitle('Điểm Cầu API')
    .setDescription(
      'Sign-in is a session cookie. What changes state carries the Origin of the installation; a POST may carry Idempotency-Key. ' +
        'Errors are {code, message, args, requestId}.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('dc_session')
    .build();
  return cleanupOpenApiDoc(SwaggerModule.createDocument(app, frame), { version: '3.1' });
}

/** `/openapi.json` for programs, `/docs/api` for people. The page is plain HTML: no script, nothing from elsewhere. */
export function serveApiDocument(app: NestFastifyApplication): void {
  const document = buildApiDocument(app);
  const json = JSON.stringify(document);
  const page = renderApiPage(document);
  const styleHash = createHash('sha256').update(API_PAGE_STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`;
  const server = app.getHttpAdapter().getInstance();
  server.get('/openapi.json', async (_request, reply) => reply.type('application/json; charset=utf-8').send(json));
  server.get('/docs/api', async (_request, reply) =>
    reply.header('content-security-policy', policy).header('x-content-type-options', 'nosniff').type('text/html; charset=utf-8').send(page),
  );
}
