import { Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { DeviceAgendaView, JoinTicketView, MeetingStateView, VersionView } from '@diem-cau/meetings/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, ForDevice } from '@diem-cau/platform/http';
import { AskFloor } from '../use-cases/ask-floor';
import { ShowDeviceAgenda } from '../use-cases/show-device-agenda';
import { ShowMeetingState } from '../use-cases/show-meeting-state';
import { TakeJoinTicket } from '../use-cases/take-join-ticket';
import * as dto from './meetings.dto';

/** What an endpoint's paired screen asks. */
@Controller('device')
@ForDevice()
export class DeviceMeetingsController {
  constructor(
    private readonly agendas: ShowDeviceAgenda,
    private readonly states: ShowMeetingState,
    private readonly tickets: TakeJoinTicket,
    private readonly floor: AskFloor,
  ) {}

  @Get('agenda')
  @ApiOperation({ summary: 'Meetings of this endpoint in the next 14 days' })
  @ZodResponse({ status: 200, type: dto.DeviceAgendaAnswer })
  agenda(@CurrentActor() actor: Actor): Promise<DeviceAgendaView> {
    return this.agendas.execute(actor);
  }

  @Get('meetings/:id/state')
  @ApiOperation({ summary: "The meeting's state at its version" })
  @ZodResponse({ status: 200, type: dto.MeetingStateAnswer })
  state(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<MeetingStateView> {
    return this.states.execute(actor, id);
  }

  @Post('meetings/:id/ticket')
  @HttpCode(200)
  @ApiOperation({ summary: 'A one-time ticket into the room, good for 60 seconds' })
  @ZodResponse({ status: 200, type: dto.JoinTicketAnswer })
  ticket(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<JoinTicketView> {
    return this.tickets.execute(actor, id);
  }

  @Post('meetings/:id/floor-requests')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask to speak' })
  @ZodResponse({ status: 200, type: dto.VersionAnswer })
  ask(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<VersionView> {
    return this.floor.execute(actor, id, true);
  }

  @Delete('meetings/:id/floor-requests')
  @ApiOperation({ summary: 'Take the own request to speak back' })
  @ZodResponse({ status: 200, type: dto.VersionAnswer })
  withdraw(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<VersionView> {
    return this.floor.execute(actor, id, false);
  }
}
