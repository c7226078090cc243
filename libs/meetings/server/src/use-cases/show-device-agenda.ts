import { Inject, Injectable } from '@nestjs/common';
import type { DeviceAgendaView } from '@diem-cau/meetings/contracts';
import { type Actor, Database } from '@diem-cau/platform/database';
import { CLOCK, type Clock } from '@diem-cau/shared/time';
import { InvitationViewReader } from '../data/invitation-view.reader';

/** The paired screen's own agenda; the guard let nobody but a device in. */
@Injectable()
export class ShowDeviceAgenda {
  constructor(
    private readonly db: Database,
    private readonly views: InvitationViewReader,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  execute(actor: Actor): Promise<DeviceAgendaView> {
    const now = this.clock.now();
    return this.db.as(actor, async () => ({ items: await this.views.deviceAgenda(actor.endpointId as string, now), now: now.toISOString() }));
  }
}
