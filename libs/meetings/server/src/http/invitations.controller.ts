import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { InvitationView } from '@diem-cau/meetings/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { AnswerInvitation } from '../use-cases/answer-invitation';
import { ListInvitations } from '../use-cases/list-invitations';
import { ShowInvitation } from '../use-cases/show-invitation';
import * as dto from './meetings.dto';

@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly listInvitations: ListInvitations,
    private readonly showInvitation: ShowInvitation,
    private readonly answerInvitation: AnswerInvitation,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Invitations of the own unit' })
  @ZodResponse({ status: 200, type: dto.InvitationsAnswer })
  list(@CurrentActor() actor: Actor, @Query() query: dto.ListInvitationsQuery): Promise<{ items: InvitationView[]; total: number }> {
    return this.listInvitations.execute(actor, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One invitation of the own unit' })
  @ZodResponse({ status: 200, type: dto.InvitationAnswer })
  show(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<InvitationView> {
    return this.showInvitation.execute(actor, id);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Attend, ask leave or send a substitute; the last answer holds' })
  @ZodResponse({ status: 200, type: dto.InvitationAnswer })
  answer(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams, @Body() body: dto.AnswerInvitationBody): Promise<InvitationView> {
    return this.answerInvitation.execute(actor, id, body);
  }
}
