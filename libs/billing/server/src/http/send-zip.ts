import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

interface ZipReply {
  readonly filename: string;
  readonly length: number;
  readonly content: Buffer | AsyncIterable<Uint8Array>;
}

/** To be saved under its name; a large one goes out as it is read. */
export function sendZip(reply: FastifyReply, { filename, length, content }: ZipReply): void {
  void reply
    .type('application/zip')
    .header('content-disposition', `attachment; filename="${filename}"`)
    .header('content-length', String(length))
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.isBuffer(content) ? content : Readable.from(content, { objectMode: false }));
}
