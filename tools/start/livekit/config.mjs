import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { freePort } from '../../embedded/free-port.mjs';

/**
 * Ports for media, over TCP and UDP: chosen when the server starts, for minutes may pass in which another takes them.
 * The server opens them on every address, so they have to be free on every address.
 */
async function chooseMediaPorts() {
  const everywhere = Object.values(networkInterfaces()).flat().some(({ family }) => family === 'IPv6') ? '::' : '0.0.0.0';
  return { tcp: await freePort(7881, everywhere), udp: (await freeUdpPort(7882)) ?? (await freeUdpPort(0)) };
}

function freeUdpPort(port) {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(null));
    socket.bind(port, '0.0.0.0', () => {
      const taken = socket.address().port;
      socket.close(() => resolve(taken));
    });
  });
}

/**
 * Writes the server's configuration. It is YAML by being JSON; unknown keys would stop the server.
 * `auto_create: false`: only the api opens rooms. The webhook queue outlasts a restart of the api.
 */
export async function writeConfig(file, { signalPort, key, secret, hookUrl }) {
  const media = await chooseMediaPorts();
  const config = {
    port: signalPort,
    bind_addresses: ['127.0.0.1'],
    keys: { [key]: secret },
    rtc: {
      tcp_port: media.tcp,
      udp_port: media.udp,
      node_ip: '127.0.0.1',
      use_external_ip: false,
      enable_loopback_candidate: true,
      congestion_control: { enabled: true, allow_pause: true },
    },
    room: { auto_create: false, empty_timeout: 1800, departure_timeout: 120 },
    webhook: {
      api_key: key,
      urls: [hookUrl],
      resource_url_notifier: { max_age: '10m', max_depth: 5000 },
      filter_params: { exclude_events: ['track_published', 'track_unpublished'] },
    },
  };
  writeFileSync(file, JSON.stringify(config, null, 2), { mode: 0o600 });
}
