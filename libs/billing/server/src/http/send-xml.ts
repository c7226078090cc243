import type { FastifyReply } from 'fastify';

/** To be saved, never shown: a browser would run what a style sheet in it says. */
export function sendXml(reply: FastifyReply, { filename, xml }: { readonly filename: string; readonly xml: string }): void {
  void reply
    .type('application/xml; charset=utf-8')
    .header('content-disposition', `attachment; filename="${filename}"`)
    .header('cache-control', 'private, no-store')
    .header('x-content-type-options', 'nosniff')
    .send(Buffer.from(xml, 'utf8'));
}
