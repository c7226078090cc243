import type { Socket } from 'socket.io-client';

let opening: Promise<Socket> | null = null;

/** The one socket of this browser tab; socket.io is loaded only when something listens. */
export function openSocket(): Promise<Socket> {
  opening ??= import('socket.io-client').then(({ io }) => io({ path: '/socket.io', transports: ['websocket', 'polling'], withCredentials: true }));
  return opening;
}
