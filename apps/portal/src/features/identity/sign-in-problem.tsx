'use client';

import { isApiError } from '@diem-cau/portal/api-client';
import { Banner, FormError } from '@diem-cau/portal/ui';
import type { ReactNode } from 'react';

/** A refusal at the door is one sentence, whatever was wrong: it must not tell whether the name exists. */
export function SignInProblem({ error, refused }: { error: unknown; refused: ReactNode }) {
  if (isApiError(error) && error.status === 401) return <div role="alert"><Banner kind="bad">{refused}</Banner></div>;
  return <FormError error={error} kept={false} />;
}
