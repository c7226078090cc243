import { Inject, Injectable } from '@nestjs/common';
import type { OneTimeLinkView } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { ResetTokensRepository } from '../data/reset-tokens.repository';

const ADMIN_MINUTES = 24 * 60;

/** Links for setting a password. The token rides in the fragment, which no server, proxy or referrer log sees. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly tokens: ResetTokensRepository,
    @Inject(APP_CONFIG) private readonly config: Pick<AppConfig, 'PUBLIC_ORIGIN'>,
  ) {}

  urlOf(token: string): string {
    return `${this.config.PUBLIC_ORIGIN}/dat-lai-mat-khau#${token}`;
  }

  /** A link that an admin hands over: 24 hours. */
  async forAdmin(personId: string, madeByPostId: string | null): Promise<OneTimeLinkView> {
    const { token, expiresAt } = await this.tokens.make(personId, ADMIN_MINUTES, madeByPostId);
    return { url: this.urlOf(token), expiresAt: expiresAt.toISOString() };
  }
}
