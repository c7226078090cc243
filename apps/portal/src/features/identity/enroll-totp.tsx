'use client';

import { useState } from 'react';
import { BackupCodes } from './backup-codes';
import { ScanStep } from './scan-step';

/** Second factor: scan, confirm with a code, keep the spare codes. */
export function EnrollTotp() {
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return codes ? <BackupCodes codes={codes} /> : <ScanStep onConfirmed={setCodes} />;
}
