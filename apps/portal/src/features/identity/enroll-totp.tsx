'use client';

import type { BackupCodesView } from '@diem-cau/identity/contracts';
import { useState } from 'react';
import { BackupCodes } from './backup-codes';
import { ScanStep } from './scan-step';
import { addressAfter } from './sign-in-step';

/** Second factor: scan, confirm with a code, keep the spare codes. */
export function EnrollTotp() {
  const [confirmed, setConfirmed] = useState<BackupCodesView | null>(null);
  return confirmed ? <BackupCodes codes={confirmed.backupCodes} next={addressAfter(confirmed.step, '/')} /> : <ScanStep onConfirmed={setConfirmed} />;
}
