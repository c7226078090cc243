import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { ConnectionHistoryView, EndpointDetailView, JournalEntryView, LinkTestView } from '@diem-cau/endpoints/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { AcceptEndpoint } from '../use-cases/accept-endpoint';
import { ChangeService } from '../use-cases/change-service';
import { ListLinkTests } from '../use-cases/list-link-tests';
import { PairEndpoint } from '../use-cases/pair-endpoint';
import { ReadConnections } from '../use-cases/read-connections';
import { ReadJournal } from '../use-cases/read-journal';
import { UnpairEndpoint } from '../use-cases/unpair-endpoint';
import {
  AcceptEndpointBody, ChangeServiceBody, ConnectionHistoryAnswer, DaysQuery, EndpointAnswer, IdParams, JournalAnswer, LinkTestsAnswer, PairedAnswer, PairEndpointBody,
} from './endpoints.dto';

@Controller('endpoints/:id')
export class EndpointLifeController {
  constructor(
    private readonly acceptEndpoint: AcceptEndpoint,
    private readonly changeService: ChangeService,
    private readonly pairEndpoint: PairEndpoint,
    private readonly unpairEndpoint: UnpairEndpoint,
    private readonly readJournal: ReadJournal,
    private readonly readConnections: ReadConnections,
    private readonly listLinkTests: ListLinkTests,
  ) {}

  @Post('accept')
  @Idempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the endpoint over: from this day the fee runs' })
  @ZodResponse({ status: 200, type: EndpointAnswer })
  accept(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: AcceptEndpointBody): Promise<EndpointDetailView> {
    return this.acceptEndpoint.execute(actor, id, body);
  }

  @Post('suspend')
  @Idempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'Suspend the service from a day on' })
  @ZodResponse({ status: 200, type: EndpointAnswer })
  suspend(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: ChangeServiceBody): Promise<EndpointDetailView> {
    return this.changeService.execute(actor, id, 'suspend', body);
  }

  @Post('resume')
  @Idempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'Resume the service from a day on' })
  @ZodResponse({ status: 200, type: EndpointAnswer })
  resume(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: ChangeServiceBody): Promise<EndpointDetailView> {
    return this.changeService.execute(actor, id, 'resume', body);
  }

  @Post('retire')
  @Idempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'Retire the endpoint for good' })
  @ZodResponse({ status: 200, type: EndpointAnswer })
  retire(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: ChangeServiceBody): Promise<EndpointDetailView> {
    return this.changeService.execute(actor, id, 'retire', body);
  }

  /** Not idempotent by key: a code is single use, and a wrong one must stay counted. */
  @Post('pair')
  @HttpCode(200)
  @ApiOperation({ summary: 'Type the code that the screen shows; the former screen ends when the new one takes over' })
  @ZodResponse({ status: 200, type: PairedAnswer })
  pair(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() { userCode }: PairEndpointBody, @Req() { ip }: FastifyRequest): Promise<{ endpointId: string; label: string }> {
    return this.pairEndpoint.execute(actor, id, userCode, ip);
  }

  @Post('unpair')
  @HttpCode(200)
  @ApiOperation({ summary: "Revoke the screen's credential" })
  @ZodResponse({ status: 200, type: EndpointAnswer })
  unpair(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<EndpointDetailView> {
    return this.unpairEndpoint.execute(actor, id);
  }

  @Get('journal')
  @ApiOperation({ summary: 'What happened to the endpoint, newest first' })
  @ZodResponse({ status: 200, type: JournalAnswer })
  async journal(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<{ items: JournalEntryView[] }> {
    return { items: await this.readJournal.execute(actor, id) };
  }

  @Get('connections')
  @ApiOperation({ summary: 'Connection of the last days: intervals, and seconds a day' })
  @ZodResponse({ status: 200, type: ConnectionHistoryAnswer })
  connections(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() { days }: DaysQuery): Promise<ConnectionHistoryView> {
    return this.readConnections.execute(actor, id, days);
  }

  @Get('link-tests')
  @ApiOperation({ summary: 'The last tests of picture, sound and line' })
  @ZodResponse({ status: 200, type: LinkTestsAnswer })
  async linkTests(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<{ items: LinkTestView[] }> {
    return { items: await this.listLinkTests.execute(actor, id) };
  }
}
