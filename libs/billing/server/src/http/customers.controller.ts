import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ManageContracts } from '../use-cases/manage-contracts';
import { ManagePayers } from '../use-cases/manage-payers';
import { SettleParkedEvent } from '../use-cases/settle-parked-event';
import {
  AddPayerVersionDto, ContractDto, ContractsDto, EditContractDto, EndpointsDto, EndpointsQueryDto, IdParams, PageQueryDto, ParkedEventDto, ParkedEventsDto, ParkedEventsQueryDto, PayerDto, PayersDto,
  PayersQueryDto, SettleParkedEventDto,
} from './dtos';

@Controller('billing')
export class CustomersController {
  constructor(
    private readonly contracts: ManageContracts,
    private readonly payers: ManagePayers,
    private readonly settleParkedEvent: SettleParkedEvent,
  ) {}

  @Get('endpoints')
  @ApiOperation({ summary: 'Endpoints that the operator supplies, with their subscription' })
  @ZodResponse({ type: EndpointsDto })
  endpoints(@CurrentActor() actor: Actor, @Query() query: EndpointsQueryDto) {
    return this.contracts.endpoints(actor, query, query);
  }

  @Get('contracts')
  @ApiOperation({ summary: 'Contracts with customers' })
  @ZodResponse({ type: ContractsDto })
  listContracts(@CurrentActor() actor: Actor, @Query() query: PageQueryDto) {
    return this.contracts.page(actor, query);
  }

  @Get('contracts/:id')
  @ApiOperation({ summary: 'A contract with the subscriptions under it' })
  @ZodResponse({ type: ContractDto })
  showContract(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.contracts.one(actor, id);
  }

  @Patch('contracts/:id')
  @ApiOperation({ summary: 'Number and date as the paper contract carries them' })
  @ZodResponse({ type: ContractDto })
  editContract(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: EditContractDto) {
    return this.contracts.edit(actor, id, input);
  }

  @Get('payers')
  @ApiOperation({ summary: 'Payers, with what each owes and what a run would miss' })
  @ZodResponse({ type: PayersDto })
  listPayers(@CurrentActor() actor: Actor, @Query() query: PayersQueryDto) {
    return this.payers.page(actor, query.state, query);
  }

  @Get('payers/:id')
  @ApiOperation({ summary: 'A payer with its dated versions' })
  @ZodResponse({ type: PayerDto })
  showPayer(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.payers.one(actor, id);
  }

  @Post('payers/:id/versions')
  @Idempotent()
  @ApiOperation({ summary: 'Adds a dated version; issued invoices keep theirs' })
  @ZodResponse({ type: PayerDto, status: 201 })
  addVersion(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: AddPayerVersionDto) {
    return this.payers.addVersion(actor, id, input);
  }

  @Get('parked-events')
  @ApiOperation({ summary: "Events of endpoints' lives that wait for a person" })
  @ZodResponse({ type: ParkedEventsDto })
  listParked(@CurrentActor() actor: Actor, @Query() query: ParkedEventsQueryDto) {
    return this.contracts.parkedEvents(actor, query.state, query);
  }

  @Post('parked-events/:id/settle')
  @Idempotent()
  @ApiOperation({ summary: 'Takes a parked event again, on another day, or leaves it out' })
  @ZodResponse({ type: ParkedEventDto, status: 201 })
  settle(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: SettleParkedEventDto) {
    return this.settleParkedEvent.execute(actor, id, input);
  }
}
