import { Injectable } from '@nestjs/common';
import { QueueReach } from '@diem-cau/platform/jobs';
import { type Probe, Probes } from './probes';

@Injectable()
@Probes({ name: 'queue', fatal: true })
export class QueueProbe implements Probe {
  constructor(private readonly queue: QueueReach) {}

  check(): Promise<'up'> {
    return this.queue.check();
  }
}
