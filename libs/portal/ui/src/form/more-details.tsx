import type { ReactNode } from 'react';

/** The fields that few need, folded away under "Thêm chi tiết". */
export function MoreDetails({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="inline-flex min-h-10 items-center gap-2 font-medium text-accent marker:content-none">
        <span aria-hidden="true" className="transition-transform group-open:rotate-90">›</span>
        {label}
      </summary>
      <div className="flex flex-col gap-5 pt-3">{children}</div>
    </details>
  );
}
