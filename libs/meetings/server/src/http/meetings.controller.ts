import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { MeetingDetailView, MeetingSummaryView, ScheduleCheckView } from '@diem-cau/meetings/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { AnnounceMeeting } from '../use-cases/announce-meeting';
import { CancelMeeting } from '../use-cases/cancel-meeting';
import { ChangeMeeting } from '../use-cases/change-meeting';
import { CheckSchedule } from '../use-cases/check-schedule';
import { ListConductingPosts } from '../use-cases/list-conducting-posts';
import { ListMeetings } from '../use-cases/list-meetings';
import { PostponeMeeting } from '../use-cases/postpone-meeting';
import { RemindInvited } from '../use-cases/remind-invited';
import { ScheduleMeeting } from '../use-cases/schedule-meeting';
import { ShowMeeting } from '../use-cases/show-meeting';
import * as dto from './meetings.dto';

@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly listMeetings: ListMeetings,
    private readonly listPosts: ListConductingPosts,
    private readonly checkSchedule: CheckSchedule,
    private readonly scheduleMeeting: ScheduleMeeting,
    private readonly showMeeting: ShowMeeting,
    private readonly changeMeeting: ChangeMeeting,
    private readonly announceMeeting: AnnounceMeeting,
    private readonly postponeMeeting: PostponeMeeting,
    private readonly cancelMeeting: CancelMeeting,
    private readonly remindInvited: RemindInvited,
  ) {}

  @Get()
  @ApiOperation({ summary: "The own unit's meetings and those it is invited to" })
  @ZodResponse({ status: 200, type: dto.MeetingsAnswer })
  list(@CurrentActor() actor: Actor, @Query() query: dto.ListMeetingsQuery): Promise<{ items: MeetingSummaryView[]; total: number }> {
    return this.listMeetings.execute(actor, query);
  }

  @Get('posts')
  @ApiOperation({ summary: 'Who of the own unit may chair a meeting or keep its minutes' })
  @ZodResponse({ status: 200, type: dto.ConductingPostsAnswer })
  posts(@CurrentActor() actor: Actor): Promise<dto.ConductingPostsAnswer> {
    return this.listPosts.execute(actor);
  }

  @Post('check')
  @HttpCode(200)
  @ApiOperation({ summary: 'Who would be invited, what clashes, and when nothing does; saves nothing' })
  @ZodResponse({ status: 200, type: dto.ScheduleCheckAnswer })
  check(@CurrentActor() actor: Actor, @Body() body: dto.CheckScheduleBody): Promise<ScheduleCheckView> {
    return this.checkSchedule.execute(actor, body);
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Schedule a meeting, as a draft or announced at once' })
  @ZodResponse({ status: 201, type: dto.MeetingAnswer })
  schedule(@CurrentActor() actor: Actor, @Body() body: dto.ScheduleMeetingBody): Promise<MeetingDetailView> {
    return this.scheduleMeeting.execute(actor, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One meeting: schedule, agenda, invitations and answers' })
  @ZodResponse({ status: 200, type: dto.MeetingAnswer })
  show(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<MeetingDetailView> {
    return this.showMeeting.execute(actor, id);
  }

  @Patch(':id')
  @ApiOperation({ summary: 'Change what is named; the invited are told' })
  @ZodResponse({ status: 200, type: dto.MeetingAnswer })
  change(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams, @Body() body: dto.ChangeMeetingBody): Promise<MeetingDetailView> {
    return this.changeMeeting.execute(actor, id, body);
  }

  @Post(':id/announce')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Send the invitations of a draft' })
  @ZodResponse({ status: 200, type: dto.MeetingAnswer })
  announce(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<MeetingDetailView> {
    return this.announceMeeting.execute(actor, id);
  }

  @Post(':id/postpone')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Move to another time, or to an open one' })
  @ZodResponse({ status: 200, type: dto.MeetingAnswer })
  postpone(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams, @Body() body: dto.PostponeMeetingBody): Promise<MeetingDetailView> {
    return this.postponeMeeting.execute(actor, id, body);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Call the meeting off' })
  @ZodResponse({ status: 200, type: dto.MeetingAnswer })
  cancel(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams, @Body() body: dto.CancelMeetingBody): Promise<MeetingDetailView> {
    return this.cancelMeeting.execute(actor, id, body);
  }

  @Post(':id/remind')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Remind the units that have not answered' })
  @ZodResponse({ status: 200, type: dto.RemindedAnswer })
  remind(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<{ reminded: number }> {
    return this.remindInvited.execute(actor, id);
  }
}
