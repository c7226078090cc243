import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ManageChargeItems } from '../use-cases/manage-charge-items';
import { AddChargeItemDto, ChargeItemDto, ChargeItemsDto, ChargeItemsQueryDto, IdParams } from './dtos';

@Controller('billing/charge-items')
export class ChargeItemsController {
  constructor(private readonly items: ManageChargeItems) {}

  @Get()
  @ApiOperation({ summary: 'What was sold once, and the invoice that bills it' })
  @ZodResponse({ type: ChargeItemsDto })
  list(@CurrentActor() actor: Actor, @Query() query: ChargeItemsQueryDto) {
    return this.items.page(actor, query, query);
  }

  @Post()
  @Idempotent()
  @ApiOperation({ summary: "Enters something sold once: it stands on the payer's invoice of its month" })
  @ZodResponse({ type: ChargeItemDto, status: 201 })
  add(@CurrentActor() actor: Actor, @Body() input: AddChargeItemDto) {
    return this.items.add(actor, input);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Takes it back while no invoice has it' })
  @ZodResponse({ type: ChargeItemDto, status: 200 })
  cancel(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.items.cancel(actor, id);
  }
}
