import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { EndpointDetailView, EndpointRowView, EndpointSummaryView, KitTemplateView } from '@diem-cau/endpoints/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent, sendTable } from '@diem-cau/platform/http';
import { EditEndpoint } from '../use-cases/edit-endpoint';
import { ListEndpoints } from '../use-cases/list-endpoints';
import { ListOperators } from '../use-cases/list-operators';
import { ReadEndpoint } from '../use-cases/read-endpoint';
import { ReadKitTemplate } from '../use-cases/read-kit-template';
import { ReadSummary } from '../use-cases/read-summary';
import { RegisterEndpoint } from '../use-cases/register-endpoint';
import {
  EditEndpointBody, EndpointAnswer, EndpointsAnswer, ExportEndpointsQuery, IdParams, KitTemplateAnswer, ListEndpointsQuery, OperatorsAnswer, RegisterEndpointBody,
  SummaryAnswer, UnitQuery,
} from './endpoints.dto';
import { endpointTable, MOST_EXPORTED } from './endpoint-table';

@Controller('endpoints')
export class EndpointsController {
  constructor(
    private readonly listEndpoints: ListEndpoints,
    private readonly readSummary: ReadSummary,
    private readonly readKitTemplate: ReadKitTemplate,
    private readonly listOperators: ListOperators,
    private readonly registerEndpoint: RegisterEndpoint,
    private readonly readEndpoint: ReadEndpoint,
    private readonly editEndpoint: EditEndpoint,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Endpoints of the branch, or those an operator supplies; state and connection apart' })
  @ZodResponse({ status: 200, type: EndpointsAnswer })
  list(@CurrentActor() actor: Actor, @Query() query: ListEndpointsQuery): Promise<{ items: EndpointRowView[]; total: number }> {
    return this.listEndpoints.execute(actor, query);
  }

  @Get('export')
  @ApiOperation({ summary: 'The same list as a file' })
  async export(@CurrentActor() actor: Actor, @Query() { format, ...query }: ExportEndpointsQuery, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.listEndpoints.execute(actor, { ...query, page: 1, pageSize: MOST_EXPORTED });
    await sendTable(reply, { ...endpointTable(items), filename: 'diem-cau', format });
  }

  @Get('summary')
  @ApiOperation({ summary: 'How many are ready, and what stands in the way of the others' })
  @ZodResponse({ status: 200, type: SummaryAnswer })
  summary(@CurrentActor() actor: Actor, @Query() { unitId }: UnitQuery): Promise<EndpointSummaryView> {
    return this.readSummary.execute(actor, unitId);
  }

  @Get('kit-template')
  @ApiOperation({ summary: 'The kit that a new endpoint is filled in with' })
  @ZodResponse({ status: 200, type: KitTemplateAnswer })
  kitTemplate(@CurrentActor() actor: Actor): KitTemplateView {
    return this.readKitTemplate.execute(actor);
  }

  @Get('operators')
  @ApiOperation({ summary: 'Operators that may supply an endpoint' })
  @ZodResponse({ status: 200, type: OperatorsAnswer })
  async operators(@CurrentActor() actor: Actor): Promise<{ items: NonNullable<EndpointRowView['operator']>[] }> {
    return { items: await this.listOperators.execute(actor) };
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: 'Register an endpoint with its kit' })
  @ZodResponse({ status: 201, type: EndpointAnswer })
  register(@CurrentActor() actor: Actor, @Body() body: RegisterEndpointBody): Promise<EndpointDetailView> {
    return this.registerEndpoint.execute(actor, body);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One endpoint: who, where, line, payer, kit, screen, papers, and the acts allowed now' })
  @ZodResponse({ status: 200, type: EndpointAnswer })
  read(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<EndpointDetailView> {
    return this.readEndpoint.execute(actor, id);
  }

  @Patch(':id')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change what is given; `version` guards against overwriting' })
  @ZodResponse({ status: 200, type: EndpointAnswer })
  edit(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: EditEndpointBody): Promise<EndpointDetailView> {
    return this.editEndpoint.execute(actor, id, body);
  }
}
