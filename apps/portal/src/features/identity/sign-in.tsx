'use client';

import type { SignInStep } from '@diem-cau/identity/contracts';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { PasswordStep } from './password-step';
import { TotpStep } from './totp-step';
import { addressAfter } from './sign-in-step';

/** Name and password, then the code where the account asks for one. `next` is where the person was going. */
export function SignIn({ next }: { next: string }) {
  const router = useRouter();
  const [asksCode, setAsksCode] = useState(false);
  const proceed = ({ step }: SignInStep): void => {
    if (step === 'totp') {
      setAsksCode(true);
      return;
    }
    router.replace(addressAfter(step, next));
    router.refresh();
  };
  return asksCode ? <TotpStep onStep={proceed} onBack={() => setAsksCode(false)} /> : <PasswordStep onStep={proceed} />;
}
