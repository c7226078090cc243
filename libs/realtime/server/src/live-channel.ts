import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import type { Realtime, Topic } from '@diem-cau/realtime/contracts';
import { LIVE_BUS, type LiveBus } from './bus/live-bus';

/** Long enough that a burst becomes one message, short enough that nobody sees it. */
const GATHER_MS = 25;

/** Gathers what is published and sends the newest version of each topic. */
@Injectable()
export class LiveChannel implements Realtime, BeforeApplicationShutdown {
  private readonly waiting = new Map<Topic, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(LIVE_BUS) private readonly bus: LiveBus,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  publish(topic: Topic, version: number): void {
    this.waiting.set(topic, Math.max(version, this.waiting.get(topic) ?? version));
    this.timer ??= setTimeout(() => void this.flush(), GATHER_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.flush();
    await this.bus.close();
  }

  private async flush(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const messages = [...this.waiting].map(([topic, version]) => ({ topic, version }));
    this.waiting.clear();
    if (messages.length === 0) return;
    await this.bus.send(messages).catch((error: unknown) => this.logger.warn({ err: error, lost: messages.length }, 'live messages lost'));
  }
}
