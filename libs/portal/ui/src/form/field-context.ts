'use client';

import { createContext, useContext } from 'react';

type FieldLink = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean };

export const FieldContext = createContext<FieldLink | null>(null);

/** What ties a control to the label, hint and error of the Field around it. */
export function useFieldLink(): { id?: string; 'aria-describedby'?: string; 'aria-invalid'?: true; 'aria-required'?: true } {
  const link = useContext(FieldContext);
  if (!link) return {};
  return { id: link.id, 'aria-describedby': link.describedBy, 'aria-invalid': link.invalid || undefined, 'aria-required': link.required || undefined };
}
