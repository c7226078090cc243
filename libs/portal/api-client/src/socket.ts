import type { Socket } from 'socket.io-client';

let opening: Promise<Socket> | null = null;

const comeBackMs = 2_000;
/** Who is signed out is told so again and again: less often. */
const signedOutMs = 30_000;

/** socket.io comes back by itself after a broken line, but not where the server ended or refused the connection, as one that restarts does. */
function comeBack(socket: Socket): void {
  const again = (afterMs: number): void => {
    setTimeout(() => {
      if (!socket.connected && !socket.active) socket.connect();
    }, afterMs * (1 + Math.random()));
  };
  socket.on('disconnect', () => again(comeBackMs));
  socket.on('connect_error', ({ message }) => again(message === 'platform.unauthenticated' ? signedOutMs : comeBackMs));
}

/** An endpoint's screen is the device, also where a person is signed in beside it. */
const askedAs = (): { as?: 'device' } => (window.location.pathname.startsWith('/man-hinh') ? { as: 'device' } : {});

/** The one socket of this browser tab; socket.io is loaded only when something listens. */
export function openSocket(): Promise<Socket> {
  opening ??= import('socket.io-client').then(({ io }) => {
    const socket = io({ path: '/socket.io', transports: ['websocket', 'polling'], withCredentials: true, auth: askedAs() });
    comeBack(socket);
    return socket;
  });
  return opening;
}
