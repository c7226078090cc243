/**
 * Routes of meetings, under `/api`. `page` is `page, pageSize, sort, q`. Roles "console": chair or secretary named by the
 * meeting, in a post with `meetings.conduct`.
 *
 * | method, path                          | who                | input                        | output                        |
 * |---------------------------------------|--------------------|------------------------------|-------------------------------|
 * | GET    /meetings                      | meetings.read      | page + listMeetingsFilters   | {items: meetingSummary, total}|
 * | GET    /meetings/posts                | meetings.schedule  |                              | conductingPostsSchema         |
 * | POST   /meetings/check                | meetings.schedule  | checkScheduleInputSchema     | scheduleCheckSchema           |
 * | POST   /meetings                      | meetings.schedule  | scheduleMeetingInputSchema   | 201 meetingDetailSchema       |
 * | GET    /meetings/:id                  | meetings.read      |                              | meetingDetailSchema           |
 * | PATCH  /meetings/:id                  | meetings.schedule  | changeMeetingInputSchema     | meetingDetailSchema           |
 * | POST   /meetings/:id/announce         | meetings.schedule  |                              | meetingDetailSchema           |
 * | POST   /meetings/:id/postpone         | meetings.schedule  | postponeMeetingInputSchema   | meetingDetailSchema           |
 * | POST   /meetings/:id/cancel           | meetings.schedule  | cancelMeetingInputSchema     | meetingDetailSchema           |
 * | POST   /meetings/:id/remind           | meetings.schedule  |                              | remindedSchema                |
 * | GET    /invitations                   | meetings.read      | page + listInvitationsFilters| {items: invitation, total}    |
 * | GET    /invitations/:id               | meetings.read      |                              | invitationSchema              |
 * | POST   /invitations/:id/answer        | meetings.answer    | answerInvitationInputSchema  | invitationSchema              |
 * | GET    /meetings/:id/state            | meetings.read      |                              | meetingStateSchema            |
 * | POST   /meetings/:id/ticket           | meetings.read      |                              | joinTicketSchema              |
 * | POST   /meetings/:id/acts             | console            | conductActSchema             | meetingStateSchema            |
 * | POST   /meetings/:id/floor-requests   | in the meeting     |                              | versionSchema                 |
 * | DELETE /meetings/:id/floor-requests   | in the meeting     |                              | versionSchema                 |
 * | GET    /meetings/:id/attendance       | host, own lines    |                              | attendanceSchema              |
 * | GET    /meetings/:id/attendance/export| host, own lines    | ?format=csv,xlsx,pdf         | file                          |
 * | GET    /device/agenda                 | device             |                              | deviceAgendaSchema            |
 * | GET    /device/meetings/:id/state     | device             |                              | meetingStateSchema            |
 * | POST   /device/meetings/:id/ticket    | device             |                              | joinTicketSchema              |
 * | POST   /device/meetings/:id/floor-requests   | device      |                              | versionSchema                 |
 * | DELETE /device/meetings/:id/floor-requests   | device      |                              | versionSchema                 |
 *
 * The ticket goes to `POST /media/token` (see media/contracts). Socket topics: `meeting:<meeting id>` for what changes
 * inside a meeting, `device:<endpoint id>` when an endpoint's agenda changes.
 */
export * from './meeting-kinds';
export * from './invitations.schema';
export * from './schedule.schema';
export * from './join.schema';
export * from './state.schema';
export * from './conduct.schema';
export * from './attendance.schema';
export { ENDPOINT_CALENDAR, type EndpointCalendar, type EndpointMeeting } from './endpoint-calendar';
export { JOIN_TICKETS, type Admission, type JoinTickets } from './join-tickets';
export { mediaPermissionsOf, type LiveRights } from './media-permissions-of';
export { MEDIA_EVENT_INBOX, type MediaEvent, type MediaEventInbox } from './media-event-inbox';
export { MeetingJobs } from './meetings.jobs';
export { MeetingErrors } from './meetings.errors';
