import { Injectable } from '@nestjs/common';
import type { EndpointCalendar, EndpointMeeting } from '@diem-cau/meetings/contracts';
import { Database } from '@diem-cau/platform/database';
import { BookingRepository } from './booking.repository';

/** Operators have no right on meetings: the database tells them the hours and nothing else. */
@Injectable()
export class EndpointCalendarRepository implements EndpointCalendar {
  constructor(
    private readonly db: Database,
    private readonly bookings: BookingRepository,
  ) {}

  async upcoming(endpointIds: readonly string[], now: Date): Promise<EndpointMeeting[]> {
    if (endpointIds.length === 0) return [];
    return this.db.tx.$queryRaw<EndpointMeeting[]>`
      select endpoint_id::text as "endpointId", starts_at as "startsAt", ends_at as "endsAt", host_name as "hostName", is_engaged as "isEngaged"
        from ctx.endpoint_meetings(${[...endpointIds]}::uuid[], ${now}) order by starts_at, endpoint_id`;
  }

  /** The lock is the one that booking takes. */
  async claim(endpointId: string, now: Date): Promise<EndpointMeeting[]> {
    await this.bookings.lock([{ kind: 'endpoint', id: endpointId }]);
    return this.upcoming([endpointId], now);
  }
}
