import { parentOf } from './process-identity.mjs';

/**
 * npm that is killed outright tells its script nothing: the script, or the shell between the two, is only handed to
 * another parent. Then the start must end too, or it would go on unseen.
 */
export function onParentGone(leave) {
  if (process.connected) process.once('disconnect', leave);
  if (!process.env.npm_lifecycle_event || process.connected) return;
  const [shell, npm] = [process.ppid, parentOf(process.ppid)];
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) leave();
  }, 1000).unref();
}
