import { DiscoveryService } from '@nestjs/core';

export interface ProbeOptions {
  /** What the answer of `/api/health/ready` calls this part. */
  readonly name: string;
  /** Without a fatal part nothing works: readiness answers 503. The others are only told. */
  readonly fatal: boolean;
}

/** Marks a provider that tells whether one part answers; found by discovery, so a library brings its own. */
export const Probes = DiscoveryService.createDecorator<ProbeOptions>();

export interface Probe {
  /** `off` where the installation has no such part. @throws when the part does not answer */
  check(): Promise<'up' | 'off'>;
}
