import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiBody, ApiOperation } from '@nestjs/swagger';
import { ZodResponse, ZodValidationPipe } from 'nestjs-zod';
import { z } from 'zod';
import { type ConductAct, conductActSchema, type JoinTicketView, type MeetingStateView, type VersionView } from '@diem-cau/meetings/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { AskFloor } from '../use-cases/ask-floor';
import { ConductMeeting } from '../use-cases/conduct-meeting';
import { ShowMeetingState } from '../use-cases/show-meeting-state';
import { TakeJoinTicket } from '../use-cases/take-join-ticket';
import * as dto from './meetings.dto';

type BodySchema = Parameters<typeof ApiBody>[0] extends infer Options ? (Options extends { schema: infer Schema } ? Schema : never) : never;

/** A meeting that runs, for people. */
@Controller('meetings/:id')
export class LiveMeetingController {
  constructor(
    private readonly states: ShowMeetingState,
    private readonly tickets: TakeJoinTicket,
    private readonly floor: AskFloor,
    private readonly conducting: ConductMeeting,
  ) {}

  @Get('state')
  @ApiOperation({ summary: "The meeting's state at its version: what every screen draws" })
  @ZodResponse({ status: 200, type: dto.MeetingStateAnswer })
  state(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<MeetingStateView> {
    return this.states.execute(actor, id);
  }

  @Post('ticket')
  @HttpCode(200)
  @ApiOperation({ summary: 'A one-time ticket into the room, good for 60 seconds' })
  @ZodResponse({ status: 200, type: dto.JoinTicketAnswer })
  ticket(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<JoinTicketView> {
    return this.tickets.execute(actor, id);
  }

  @Post('floor-requests')
  @HttpCode(200)
  @ApiOperation({ summary: 'Ask to speak' })
  @ZodResponse({ status: 200, type: dto.VersionAnswer })
  ask(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<VersionView> {
    return this.floor.execute(actor, id, true);
  }

  @Delete('floor-requests')
  @ApiOperation({ summary: 'Take the own request to speak back' })
  @ZodResponse({ status: 200, type: dto.VersionAnswer })
  withdraw(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<VersionView> {
    return this.floor.execute(actor, id, false);
  }

  @Post('acts')
  @HttpCode(200)
  @ApiOperation({ summary: 'What chair and secretaries do at the console' })
  @ApiBody({ schema: z.toJSONSchema(conductActSchema, { io: 'input', target: 'openapi-3.0' }) as BodySchema })
  @ZodResponse({ status: 200, type: dto.MeetingStateAnswer })
  conduct(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams, @Body(new ZodValidationPipe(conductActSchema)) act: ConductAct): Promise<MeetingStateView> {
    return this.conducting.execute(actor, id, act);
  }
}
