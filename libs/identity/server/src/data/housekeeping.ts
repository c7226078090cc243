import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { LOGGER, type Logger } from '@diem-cau/platform/logging';
import { AttemptsRepository } from './attempts.repository';
import { SessionsRepository } from './sessions.repository';

const HOUR_MS = 3_600_000;

/** Once an hour dead sessions and old attempts are deleted. Nothing depends on it: what is dead is refused anyway. */
@Injectable()
export class Housekeeping implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly sessions: SessionsRepository,
    private readonly attempts: AttemptsRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.tidy(), HOUR_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async tidy(): Promise<void> {
    try {
      await this.sessions.forgetDead();
      await this.attempts.forgetOld();
    } catch (error) {
      this.logger.warn({ err: error }, 'old sessions were not tidied up');
    }
  }
}
