// The bare equivalents, in a process of their own as the api is: a Fastify route that answers ready bytes, and a route
// that signs a LiveKit token for whoever names a room.
import fastify from 'fastify';
import { AccessToken } from 'livekit-server-sdk';

const app = fastify();
let page = '';
app.put('/page', (request, reply) => {
  page = JSON.stringify(request.body);
  return reply.send({});
});
app.get('/page', (_request, reply) => reply.type('application/json').send(page));
app.post('/token', async (request) => {
  const token = new AccessToken('bench', 'x'.repeat(32), { identity: request.body.ticket, name: 'bench', ttl: 300 });
  token.addGrant({ roomJoin: true, room: 'bench', canPublish: true, canSubscribe: true });
  return { token: await token.toJwt() };
});
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
