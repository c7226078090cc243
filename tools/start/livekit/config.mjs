import { createSocket } from 'node:dgram';
import { writeFileSync } from 'node:fs';
import { freePort } from '../../embedded/free-port.mjs';

/** Ports that are free now: signalling, media over TCP, media over UDP. */
export async function choosePorts() {
  const signal = await freePort(7880);
  const tcp = await freePort(signal === 7880 ? 7881 : 0);
  return { signal, tcp, udp: (await freeUdpPort(7882)) ?? (await freeUdpPort(0)) };
}

function freeUdpPort(port) {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('error', () => resolve(null));
    socket.bind(port, '127.0.0.1', () => {
      const taken = socket.address().port;
      socket.close(() => resolve(taken));
    });
  });
}

/**
 * Writes the server's configuration. It is YAML by being JSON; unknown keys would stop the server.
 * `auto_create: false`: only the api opens rooms. The webhook queue outlasts a restart of the api.
 */
export function writeConfig(file, { ports, key, secret, hookUrl }) {
  const config = {
    port: ports.signal,
    bind_addresses: ['127.0.0.1'],
    keys: { [key]: secret },
    rtc: {
      tcp_port: ports.tcp,
      udp_port: ports.udp,
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
