// Real: the resolver of the machine, a server that must not be reached. Nothing is mocked.
import { lookup } from 'node:dns/promises';
import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import type { AddressInfo } from 'node:net';
import { WebhookSender } from './webhook-sender';

describe('the sender', () => {
  let server: Server;
  let port = 0;
  let asked = 0;
  beforeAll(async () => {
    server = createServer((_, response) => {
      asked += 1;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    port = (server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const send = (url: string, DC_MODE: 'demo' | 'production' = 'demo') => new WebhookSender({ DC_MODE }).send({ url, headers: {}, body: '{}' });

  it('calls this machine where the installation is no production', async () => {
    expect(await send(`http://localhost:${port}/`)).toMatchObject({ status: 200, failure: null });
    expect(await send(`http://127.0.0.1:${port}/`)).toMatchObject({ status: 200, failure: null });
    expect(asked).toBe(2);
  });

  it('refuses a name that leads into a private network, after looking it up', async () => {
    const before = asked;
    // The machine's own name is no private address as text: only the resolver tells.
    const { address } = await lookup(hostname());
    expect(address).toMatch(/^(127|10|172|192|::|f[cde])/);
    expect(await send(`https://${hostname()}:${port}/`)).toMatchObject({ status: null, failure: 'address_refused' });
    expect(await send(`http://localhost:${port}/`, 'production')).toMatchObject({ status: null, failure: 'address_refused' });
    expect(asked).toBe(before);
  });

  it('says that nobody answered', async () => {
    expect(await send('http://127.0.0.1:1/')).toMatchObject({ status: null, failure: 'ECONNREFUSED' });
  });
});
