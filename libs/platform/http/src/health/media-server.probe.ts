import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { type Probe, Probes } from './probes';

/** Meetings without pictures are still meetings: told, never fatal. */
@Injectable()
@Probes({ name: 'media', fatal: false })
export class MediaServerProbe implements Probe {
  constructor(@Inject(APP_CONFIG) private readonly config: AppConfig) {}

  async check(): Promise<'up' | 'off'> {
    const url = this.config.LIVEKIT_API_URL ?? this.config.LIVEKIT_URL?.replace(/^ws/, 'http');
    if (!url) return 'off';
    const answer = await fetch(url, { signal: AbortSignal.timeout(2000) });
    if (!answer.ok) throw new Error(`the media server answers ${answer.status}`);
    return 'up';
  }
}
