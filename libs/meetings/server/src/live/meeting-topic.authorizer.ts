import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { AuthorizesTopic, type LiveTopicAuthorizer } from '@diem-cau/platform/http';
import { MeetingViewReader } from '../data/meeting-view.reader';

/** `meeting:<id>`: whoever may read the meeting, the own unit, the invited, and the screens of invited endpoints. */
@Injectable()
@AuthorizesTopic('meeting')
export class MeetingTopicAuthorizer implements LiveTopicAuthorizer {
  constructor(private readonly views: MeetingViewReader) {}

  async mayListen(actor: Actor, id: string): Promise<boolean> {
    if (actor.kind !== 'device' && !actor.permissions.has('meetings.read')) return false;
    return this.views.isVisible(id);
  }
}
