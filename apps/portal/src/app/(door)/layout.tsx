import type { ReactNode } from 'react';
import { DoorFrame } from '../../features/identity/door-frame';

/** The pages before one is inside. */
export default function DoorLayout({ children }: { children: ReactNode }) {
  return <DoorFrame>{children}</DoorFrame>;
}
