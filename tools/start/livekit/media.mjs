import { randomBytes } from 'node:crypto';
import { StartFailure } from '../failure.mjs';
import { inData } from '../paths.mjs';
import { choosePort } from '../ports.mjs';
import { answers } from '../ready.mjs';
import { say } from '../say.mjs';
import { supervise } from '../supervise.mjs';
import { buildWithGo } from './build.mjs';
import { writeConfig } from './config.mjs';
import { findServer, hasDocker, IMAGE } from './find.mjs';

/**
 * Where media comes from. Address and keys are fixed at once, so that api and worker start while a server is still being built.
 * @param {number} preferredPort of a server of our own; 0 for any
 * @returns {Promise<{env: Record<string, string>, url: string | null, start(hookUrl: string): Promise<object | null>}>}
 *   `start` ends with the running child, or with null where no server can be had
 */
export async function prepareMedia(secrets, preferredPort) {
  if (process.env.LIVEKIT_URL) return external(process.env.LIVEKIT_URL);
  const found = findServer();
  // Begun now: it takes minutes and runs beside everything else.
  const server = found ? Promise.resolve(found) : (say('LiveKit: not on this machine, building it in the background (about 2 minutes)'), buildWithGo());
  const signalPort = await choosePort('LiveKit', preferredPort);
  const url = `ws://127.0.0.1:${signalPort}`;
  const apiUrl = `http://127.0.0.1:${signalPort}`;
  const { livekitKey: key, livekitSecret: secret } = secrets;
  return {
    url,
    env: { LIVEKIT_URL: url, LIVEKIT_API_URL: apiUrl, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret },
    async start(hookUrl) {
      const config = inData('livekit.json');
      const command = commandFor(await server, config);
      if (!command) return off('none on PATH, none could be built with Go (see .data/logs/livekit-build.log), no Docker', 'không có trên máy, không dựng được bằng Go, không có Docker');
      await writeConfig(config, { signalPort, key, secret, hookUrl });
      const child = supervise({ name: 'livekit', ...command });
      for (const deadline = Date.now() + 60_000; !(await answers(apiUrl)); ) {
        if (Date.now() > deadline || child.deaths > 4) {
          await child.stop();
          return off('it does not start, see .data/logs/livekit.log', 'không khởi động được, xem .data/logs/livekit.log');
        }
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return child;
    },
  };
}

/** Meetings are held all the same; their screens say that there is no sound and picture. */
function off(why, whyVietnamese) {
  say(`no LiveKit (${why}): meetings go on without sound and picture / chưa có LiveKit (${whyVietnamese}): họp không có hình và tiếng`);
  return null;
}

function external(url) {
  const { LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret } = process.env;
  if (!key || !secret) {
    throw new StartFailure('LIVEKIT_URL is set: set LIVEKIT_API_KEY and LIVEKIT_API_SECRET of that server too.', 'Đã đặt LIVEKIT_URL: cần đặt cả LIVEKIT_API_KEY và LIVEKIT_API_SECRET của máy chủ đó.');
  }
  const apiUrl = process.env.LIVEKIT_API_URL ?? url.replace(/^ws/, 'http');
  return { url, env: { LIVEKIT_URL: url, LIVEKIT_API_URL: apiUrl, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret }, start: async () => ({ external: true }) };
}

function commandFor(server, config) {
  if (server) return { command: server, args: ['--config', config] };
  if (!hasDocker()) return null;
  const name = `diem-cau-livekit-${randomBytes(4).toString('hex')}`;
  return { command: 'docker', args: ['run', '--rm', '--init', '--name', name, '--network', 'host', '-v', `${config}:/etc/livekit.json:ro`, IMAGE, '--config', '/etc/livekit.json'] };
}
