import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ApproveSuspension } from '../../use-cases/arrears/approve-suspension';
import { LiftSuspension } from '../../use-cases/arrears/lift-suspension';
import { ListSuspensions } from '../../use-cases/arrears/list-suspensions';
import { ProposeSuspensions } from '../../use-cases/arrears/propose-suspensions';
import { IdParams, PageQueryDto } from '../dtos';
import { ApproveSuspensionDto, LiftSuspensionDto, PayerIdParams, ProposalDto, ProposalsDto, SuspensionDto, SuspensionsDto, SuspensionsQueryDto } from './arrears.dtos';

@Controller('billing/suspensions')
export class SuspensionsController {
  constructor(
    private readonly propose: ProposeSuspensions,
    private readonly approveSuspension: ApproveSuspension,
    private readonly listSuspensions: ListSuspensions,
    private readonly liftSuspension: LiftSuspension,
  ) {}

  @Get('proposals')
  @ApiOperation({ summary: 'Payers whose rooms may be suspended for old debt' })
  @ZodResponse({ type: ProposalsDto })
  proposals(@CurrentActor() actor: Actor, @Query() query: PageQueryDto) {
    return this.propose.page(actor, query);
  }

  @Get('proposals/:payerId')
  @ApiOperation({ summary: 'One of them, with its rooms and their next meetings' })
  @ZodResponse({ type: ProposalDto })
  proposal(@CurrentActor() actor: Actor, @Param() { payerId }: PayerIdParams) {
    return this.propose.one(actor, payerId);
  }

  @Get()
  @ApiOperation({ summary: 'Approved suspensions, and how far each room is' })
  @ZodResponse({ type: SuspensionsDto })
  list(@CurrentActor() actor: Actor, @Query() query: SuspensionsQueryDto) {
    return this.listSuspensions.execute(actor, query, query);
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Approves a suspension; each room is suspended when no meeting needs it' })
  @ZodResponse({ type: SuspensionDto, status: 201 })
  approve(@CurrentActor() actor: Actor, @Body() input: ApproveSuspensionDto) {
    return this.approveSuspension.execute(actor, input);
  }

  @Post(':id/lift')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Takes a suspension back although the debt is not paid' })
  @ZodResponse({ type: SuspensionDto, status: 200 })
  lift(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: LiftSuspensionDto) {
    return this.liftSuspension.execute(actor, id, input);
  }
}
