import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { type Probe, type ProbeOptions, Probes } from './probes';

const PATIENCE_MS = 3000;

export interface HealthReport {
  readonly status: 'ready' | 'not_ready';
  readonly parts: Readonly<Record<string, 'up' | 'off' | 'down'>>;
}

/** Asks every part whether it answers, at the moment of the question. */
@Injectable()
export class Health {
  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async report(): Promise<HealthReport> {
    const probes = this.discovery.getProviders({ metadataKey: Probes.KEY }).flatMap((wrapper) => {
      const options = this.discovery.getMetadataByDecorator(Probes, wrapper);
      return options ? [{ ...options, probe: wrapper.instance as Probe }] : [];
    });
    const states = await Promise.all(probes.map((each) => this.ask(each)));
    const isReady = probes.every(({ fatal }, index) => !fatal || states[index] === 'up');
    return { status: isReady ? 'ready' : 'not_ready', parts: Object.fromEntries(probes.map(({ name }, index) => [name, states[index] ?? 'down'])) };
  }

  private async ask({ name, probe }: ProbeOptions & { probe: Probe }): Promise<'up' | 'off' | 'down'> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE_MS} ms`)), PATIENCE_MS);
    });
    try {
      return await Promise.race([probe.check(), patience]);
    } catch (error) {
      this.logger.warn({ err: error, part: name }, 'a part does not answer');
      return 'down';
    } finally {
      clearTimeout(timer);
    }
  }
}
