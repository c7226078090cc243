import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import * as contracts from '@diem-cau/meetings/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

export class IdParams extends createZodDto(z.object({ id: z.uuid() })) {}

export class ListMeetingsQuery extends createZodDto(pageQuerySchema.extend(contracts.listMeetingsFilters)) {}
export class MeetingsAnswer extends createZodDto(pageOf(contracts.meetingSummarySchema)) {}
export class MeetingAnswer extends createZodDto(contracts.meetingDetailSchema) {}
export class ConductingPostsAnswer extends createZodDto(contracts.conductingPostsSchema) {}
export class CheckScheduleBody extends createZodDto(contracts.checkScheduleInputSchema) {}
export class ScheduleCheckAnswer extends createZodDto(contracts.scheduleCheckSchema) {}
export class ScheduleMeetingBody extends createZodDto(contracts.scheduleMeetingInputSchema) {}
export class ChangeMeetingBody extends createZodDto(contracts.changeMeetingInputSchema) {}
export class PostponeMeetingBody extends createZodDto(contracts.postponeMeetingInputSchema) {}
export class CancelMeetingBody extends createZodDto(contracts.cancelMeetingInputSchema) {}
export class RemindedAnswer extends createZodDto(contracts.remindedSchema) {}

export class ListInvitationsQuery extends createZodDto(pageQuerySchema.extend(contracts.listInvitationsFilters)) {}
export class InvitationsAnswer extends createZodDto(pageOf(contracts.invitationSchema)) {}
export class InvitationAnswer extends createZodDto(contracts.invitationSchema) {}
export class AnswerInvitationBody extends createZodDto(contracts.answerInvitationInputSchema) {}

export class MeetingStateAnswer extends createZodDto(contracts.meetingStateSchema) {}
export class JoinTicketAnswer extends createZodDto(contracts.joinTicketSchema) {}
export class VersionAnswer extends createZodDto(contracts.versionSchema) {}
export class DeviceAgendaAnswer extends createZodDto(contracts.deviceAgendaSchema) {}
export class AttendanceAnswer extends createZodDto(contracts.attendanceSchema) {}
export class AttendanceExportQuery extends createZodDto(contracts.attendanceExportQuerySchema) {}
