/**
 * npm that is killed outright tells its script nothing: the script is only handed to another parent. Then the start
 * must end too, or it would go on unseen.
 */
export function onParentGone(leave) {
  if (process.connected) process.once('disconnect', leave);
  if (!process.env.npm_lifecycle_event || process.connected) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) leave();
  }, 1000).unref();
}
