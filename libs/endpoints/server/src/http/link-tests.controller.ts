import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { LinkTestBatchView } from '@diem-cau/endpoints/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ReadLinkTestBatch } from '../use-cases/read-link-test-batch';
import { StartLinkTests } from '../use-cases/start-link-tests';
import { BatchIdParams, LinkTestBatchAnswer, StartLinkTestsBody } from './endpoints.dto';

@Controller('link-tests')
export class LinkTestsController {
  constructor(
    private readonly startLinkTests: StartLinkTests,
    private readonly readLinkTestBatch: ReadLinkTestBatch,
  ) {}

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Ask screens to test picture, sound and line' })
  @ZodResponse({ status: 201, type: LinkTestBatchAnswer })
  start(@CurrentActor() actor: Actor, @Body() body: StartLinkTestsBody): Promise<LinkTestBatchView> {
    return this.startLinkTests.execute(actor, body);
  }

  @Get(':batchId')
  @ApiOperation({ summary: 'How far a batch is: every sign of every endpoint' })
  @ZodResponse({ status: 200, type: LinkTestBatchAnswer })
  read(@CurrentActor() actor: Actor, @Param() { batchId }: BatchIdParams): Promise<LinkTestBatchView> {
    return this.readLinkTestBatch.execute(actor, batchId);
  }
}
