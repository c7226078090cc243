import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse, ZodValidationPipe } from 'nestjs-zod';
import { changeSubscriptionSchema, type ChangeSubscriptionInput } from '@diem-cau/billing/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { BillAhead } from '../use-cases/bill-ahead';
import { ChangeSubscription } from '../use-cases/change-subscription';
import { PreviewChange } from '../use-cases/preview-change';
import { ShowSubscription } from '../use-cases/show-subscription';
import { BillAheadDto, ChangedSubscriptionsDto, ChangePreviewDto, CorrectionsDto, IdParams, SubscriptionDto } from './dtos';

@Controller('billing')
export class SubscriptionsController {
  constructor(
    private readonly showSubscription: ShowSubscription,
    private readonly changeSubscription: ChangeSubscription,
    private readonly previewChange: PreviewChange,
    private readonly billAhead: BillAhead,
  ) {}

  @Get('endpoints/:id')
  @ApiOperation({ summary: "An endpoint's subscription: its events, and what was billed by month" })
  @ZodResponse({ type: SubscriptionDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.showSubscription.execute(actor, id);
  }

  @Post('subscriptions/changes')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'One act on subscriptions, now, later or back-dated: all of them or none' })
  @ZodResponse({ type: ChangedSubscriptionsDto, status: 200 })
  async change(@CurrentActor() actor: Actor, @Body(new ZodValidationPipe(changeSubscriptionSchema)) input: ChangeSubscriptionInput) {
    await this.changeSubscription.execute(actor, input);
    return { endpoints: input.endpointIds.length };
  }

  @Post('subscriptions/changes/preview')
  @HttpCode(200)
  @ApiOperation({ summary: 'What such an act would do to what is billed next; writes nothing' })
  @ZodResponse({ type: ChangePreviewDto, status: 200 })
  preview(@CurrentActor() actor: Actor, @Body(new ZodValidationPipe(changeSubscriptionSchema)) input: ChangeSubscriptionInput) {
    return this.previewChange.execute(actor, input);
  }

  @Post('prepayments')
  @Idempotent()
  @ApiOperation({ summary: "Invoices a payer's coming months at once, with the money that was collected for them" })
  @ZodResponse({ type: CorrectionsDto, status: 201 })
  async prepay(@CurrentActor() actor: Actor, @Body() input: BillAheadDto) {
    return { invoiceIds: await this.billAhead.execute(actor, input) };
  }
}
