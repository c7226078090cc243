import { Global, Module } from '@nestjs/common';
import { ENDPOINT_CALENDAR, JOIN_TICKETS, MEDIA_EVENT_INBOX } from '@diem-cau/meetings/contracts';
import { AnswerRepository } from './data/answer.repository';
import { AttendanceReader } from './data/attendance.reader';
import { BookingRepository } from './data/booking.repository';
import { EndpointCalendarRepository } from './data/endpoint-calendar.repository';
import { FloorRequestRepository } from './data/floor-request.repository';
import { InvitationRepository } from './data/invitation.repository';
import { InvitationViewReader } from './data/invitation-view.reader';
import { JoinTicketRepository } from './data/join-ticket.repository';
import { LiveRepository } from './data/live.repository';
import { MediaEventRepository } from './data/media-event.repository';
import { MeetingRepository } from './data/meeting.repository';
import { MeetingStateReader } from './data/meeting-state.reader';
import { MeetingViewReader } from './data/meeting-view.reader';
import { PresenceRepository } from './data/presence.repository';
import { AttendanceController } from './http/attendance.controller';
import { DeviceMeetingsController } from './http/device-meetings.controller';
import { InvitationsController } from './http/invitations.controller';
import { LiveMeetingController } from './http/live-meeting.controller';
import { MeetingsController } from './http/meetings.controller';
import { ApplyMediaEventJob } from './jobs/apply-media-event.job';
import { ReconcileMeetingJob } from './jobs/reconcile-meeting.job';
import { RemindBeforeMeetingJob } from './jobs/remind-before-meeting.job';
import { MeetingTopicAuthorizer } from './live/meeting-topic.authorizer';
import { AnnounceMeeting } from './use-cases/announce-meeting';
import { AnswerInvitation } from './use-cases/answer-invitation';
import { ApplyMediaEvent } from './use-cases/apply-media-event';
import { AskFloor } from './use-cases/ask-floor';
import { BookInvited } from './use-cases/book-invited';
import { BookMeeting } from './use-cases/book-meeting';
import { CancelMeeting } from './use-cases/cancel-meeting';
import { ChangeMeeting } from './use-cases/change-meeting';
import { CheckSchedule } from './use-cases/check-schedule';
import { CloseMeeting } from './use-cases/close-meeting';
import { ConductMeeting } from './use-cases/conduct-meeting';
import { EmptyRoom } from './use-cases/empty-room';
import { ExportAttendance } from './use-cases/export-attendance';
import { ListConductingPosts } from './use-cases/list-conducting-posts';
import { ListInvitations } from './use-cases/list-invitations';
import { ListMeetings } from './use-cases/list-meetings';
import { PostponeMeeting } from './use-cases/postpone-meeting';
import { ReconcileMeeting } from './use-cases/reconcile-meeting';
import { RedeemJoinTicket } from './use-cases/redeem-join-ticket';
import { RemindBeforeMeeting } from './use-cases/remind-before-meeting';
import { RemindInvited } from './use-cases/remind-invited';
import { RepairRoom } from './use-cases/repair-room';
import { ResolveInvites } from './use-cases/resolve-invites';
import { ResolvePosts } from './use-cases/resolve-posts';
import { ScheduleMeeting } from './use-cases/schedule-meeting';
import { SearchMeetings } from './use-cases/search-meetings';
import { ShowAttendance } from './use-cases/show-attendance';
import { ShowDeviceAgenda } from './use-cases/show-device-agenda';
import { ShowInvitation } from './use-cases/show-invitation';
import { ShowMeeting } from './use-cases/show-meeting';
import { ShowMeetingState } from './use-cases/show-meeting-state';
import { TakeJoinTicket } from './use-cases/take-join-ticket';
import { TellInvited } from './use-cases/tell-invited';

const DATA = [
  AnswerRepository, AttendanceReader, BookingRepository, EndpointCalendarRepository, FloorRequestRepository, InvitationRepository, InvitationViewReader, JoinTicketRepository,
  LiveRepository, MediaEventRepository, MeetingRepository, MeetingStateReader, MeetingViewReader, PresenceRepository,
];
const USE_CASES = [
  AnnounceMeeting, AnswerInvitation, ApplyMediaEvent, AskFloor, BookInvited, BookMeeting, CancelMeeting, ChangeMeeting, CheckSchedule, CloseMeeting,
  ConductMeeting, EmptyRoom, ExportAttendance, ListConductingPosts, ListInvitations, ListMeetings, PostponeMeeting, ReconcileMeeting, RedeemJoinTicket, RemindBeforeMeeting, RemindInvited,
  RepairRoom, ResolveInvites, ResolvePosts, ScheduleMeeting, SearchMeetings, ShowAttendance, ShowDeviceAgenda, ShowInvitation, ShowMeeting, ShowMeetingState,
  TakeJoinTicket, TellInvited,
];
const JOBS = [ApplyMediaEventJob, ReconcileMeetingJob, RemindBeforeMeetingJob];

/** Needs `MEDIA_ROOMS` of the media module, `UNIT_READER`, `ENDPOINT_READER`, `NOTICES`, `REALTIME`, `AUDIT_TRAIL`, `CLOCK`. */
@Global()
@Module({
  // The one with the literal path `meetings/posts` comes before those with `meetings/:id`.
  controllers: [MeetingsController, LiveMeetingController, AttendanceController, InvitationsController, DeviceMeetingsController],
  providers: [
    ...DATA, ...USE_CASES, ...JOBS, MeetingTopicAuthorizer,
    { provide: ENDPOINT_CALENDAR, useExisting: EndpointCalendarRepository },
    { provide: JOIN_TICKETS, useExisting: RedeemJoinTicket },
    { provide: MEDIA_EVENT_INBOX, useExisting: MediaEventRepository },
  ],
  exports: [ENDPOINT_CALENDAR, JOIN_TICKETS, MEDIA_EVENT_INBOX],
})
export class MeetingsModule {}
