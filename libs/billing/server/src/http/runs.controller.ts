import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ReadRuns } from '../use-cases/read-runs';
import { ReleaseParked } from '../use-cases/release-parked';
import { StartRun } from '../use-cases/start-run';
import { IdParams, PageQueryDto, RunDto, RunPayerParams, RunPayersDto, RunPayersQueryDto, RunsDto, StartRunDto } from './dtos';

@Controller('billing/runs')
export class RunsController {
  constructor(
    private readonly startRun: StartRun,
    private readonly readRuns: ReadRuns,
    private readonly releaseParked: ReleaseParked,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Runs, newest first' })
  @ZodResponse({ type: RunsDto })
  list(@CurrentActor() actor: Actor, @Query() query: PageQueryDto) {
    return this.readRuns.page(actor, query);
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Starts the run of a whole past month; the worker bills it' })
  @ZodResponse({ type: RunDto, status: 201 })
  start(@CurrentActor() actor: Actor, @Body() input: StartRunDto) {
    return this.startRun.execute(actor, input);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A run and how far it is; live on topic run:<id>' })
  @ZodResponse({ type: RunDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.readRuns.one(actor, id);
  }

  @Post(':id/payers/:payerId/release')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Lets the run bill a payer that it set aside and that is mended now' })
  @ZodResponse({ type: RunDto, status: 200 })
  release(@CurrentActor() actor: Actor, @Param() { id, payerId }: RunPayerParams) {
    return this.releaseParked.execute(actor, id, payerId);
  }

  @Get(':id/payers')
  @ApiOperation({ summary: 'What the run did, payer by payer, with the reason of what it left out' })
  @ZodResponse({ type: RunPayersDto })
  payers(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: RunPayersQueryDto) {
    return this.readRuns.payers(actor, id, query.state, query);
  }
}
