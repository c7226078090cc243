// npm start: the whole system on one machine. This file runs on the host's Node 20.19 or newer and on built-in modules
// alone: it installs what package-lock.json says, then goes on in main.mjs on the Node that the project pins.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { explain, StartFailure } from './failure.mjs';
import { install, needsInstall } from './install.mjs';
import { onParentGone } from './parent-watch.mjs';
import { binDir, pinnedNode } from './paths.mjs';
import { say } from './say.mjs';

const [major, minor] = process.versions.node.split('.').map(Number);

try {
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new StartFailure(`Node 20.19 or newer is needed; this is ${process.versions.node}.`, `Cần Node 20.19 trở lên; máy đang có ${process.versions.node}.`);
  }
  let fresh = false;
  if (needsInstall()) {
    say('npm ci: installing packages (first time: a few minutes)');
    await install(say);
    say('npm ci: done');
    fresh = true;
  }
  process.env.PATH = `${binDir}${path.delimiter}${process.env.PATH}`;
  if (major >= 24 && !fresh) await import('./main.mjs');
  else continueOnPinnedNode();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

function continueOnPinnedNode() {
  let child;
  // Ctrl-C reaches both through the terminal; a signal to this process alone is passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child?.kill(signal));
  child = spawn(pinnedNode, [path.join(import.meta.dirname, 'main.mjs'), ...process.argv.slice(2)], {
    // The channel tells the child when this process is killed outright.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  onParentGone(() => child.kill('SIGTERM'));
  child.once('error', (error) => {
    process.stderr.write(`${explain(error)}\n`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
