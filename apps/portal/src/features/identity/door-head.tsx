import type { ReactNode } from 'react';

export function DoorHead({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <header className="pb-6">
      <h1 className="text-answer font-semibold tracking-tight">{title}</h1>
      {children && <p className="pt-1 text-ink-2">{children}</p>}
    </header>
  );
}
