import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { OpenSessionView, SessionView } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { EditProfile } from '../use-cases/edit-profile';
import { EndSession } from '../use-cases/end-session';
import { ListSessions } from '../use-cases/list-sessions';
import { ReadSession } from '../use-cases/read-session';
import { EditProfileBody, IdParams, OpenSessionsAnswer, SessionAnswer } from './session.dto';

@Controller()
export class AccountController {
  constructor(
    private readonly listSessions: ListSessions,
    private readonly endSession: EndSession,
    private readonly editProfile: EditProfile,
    private readonly readSession: ReadSession,
  ) {}

  @Get('sessions')
  @ApiOperation({ summary: "One's own open sessions" })
  @ZodResponse({ status: 200, type: OpenSessionsAnswer })
  list(@CurrentActor() actor: Actor): Promise<{ items: OpenSessionView[] }> {
    return this.listSessions.execute(actor);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @ApiOperation({ summary: "End one of one's own sessions" })
  end(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Req() request: FastifyRequest): Promise<void> {
    return this.endSession.execute(actor, id, request.ip);
  }

  @Patch('profile')
  @ApiOperation({ summary: "Edit one's own name, phone, e-mail, language" })
  @ZodResponse({ status: 200, type: SessionAnswer })
  async edit(@CurrentActor() actor: Actor, @Body() body: EditProfileBody, @Req() request: FastifyRequest): Promise<SessionView> {
    await this.editProfile.execute(actor, body, request.ip);
    return this.readSession.execute(actor);
  }
}
