import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { PlaceMoney } from '../../use-cases/money-in/place-money';
import { ReadWaitingMoney } from '../../use-cases/money-in/read-waiting-money';
import { RefundCredit } from '../../use-cases/money-in/refund-credit';
import { RematchMoney } from '../../use-cases/money-in/rematch-money';
import { SettleMoney } from '../../use-cases/money-in/settle-money';
import { IdParams } from '../dtos';
import {
  MatchMoneyDto, MoneyTargetsDto, MoneyTargetsQueryDto, RefundDto, RefundInputDto, RefundsDto, RematchedDto, SettleMoneyDto, WaitingMoneyDto, WaitingMoneyPageDto, WaitingMoneyQueryDto, WaitingMoneySummaryDto,
} from './dtos';

@Controller('billing')
export class WaitingMoneyController {
  constructor(
    private readonly reads: ReadWaitingMoney,
    private readonly placeMoney: PlaceMoney,
    private readonly settleMoney: SettleMoney,
    private readonly rematchMoney: RematchMoney,
    private readonly refundCredit: RefundCredit,
  ) {}

  @Get('waiting-money')
  @ApiOperation({ summary: 'The queue: money that no rule may place alone, with what speaks for whom' })
  @ZodResponse({ type: WaitingMoneyPageDto })
  list(@CurrentActor() actor: Actor, @Query() query: WaitingMoneyQueryDto) {
    return this.reads.page(actor, query.state, query);
  }

  @Get('waiting-money/summary')
  @ApiOperation({ summary: 'How much waits' })
  @ZodResponse({ type: WaitingMoneySummaryDto })
  summary(@CurrentActor() actor: Actor) {
    return this.reads.summary(actor);
  }

  @Get('waiting-money/targets')
  @ApiOperation({ summary: 'Payers by name or code, or by the number of an invoice, with what they owe' })
  @ZodResponse({ type: MoneyTargetsDto })
  targets(@CurrentActor() actor: Actor, @Query() { q }: MoneyTargetsQueryDto) {
    return this.reads.targets(actor, q);
  }

  @Post('waiting-money/rematch')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Looks at the queue again with the invoices of now; it only proposes' })
  @ZodResponse({ type: RematchedDto, status: 200 })
  rematch(@CurrentActor() actor: Actor) {
    return this.rematchMoney.execute(actor);
  }

  @Get('waiting-money/:id')
  @ApiOperation({ summary: 'One piece of waiting money' })
  @ZodResponse({ type: WaitingMoneyDto })
  one(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.reads.one(actor, id);
  }

  @Post('waiting-money/:id/accept')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Places the money as proposed, to the đồng, or not at all' })
  @ZodResponse({ type: WaitingMoneyDto, status: 200 })
  accept(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.placeMoney.accept(actor, id);
  }

  @Post('waiting-money/:id/match')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Places the money with one payer or several, for named invoices or as credit' })
  @ZodResponse({ type: WaitingMoneyDto, status: 200 })
  match(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: MatchMoneyDto) {
    return this.placeMoney.match(actor, id, input);
  }

  @Post('waiting-money/:id/settle')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Sets money aside that is none of ours, or records that it was sent back' })
  @ZodResponse({ type: WaitingMoneyDto, status: 200 })
  settle(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: SettleMoneyDto) {
    return this.settleMoney.settle(actor, id, input);
  }

  @Post('waiting-money/:id/reopen')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Money that was set aside waits again' })
  @ZodResponse({ type: WaitingMoneyDto, status: 200 })
  reopen(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.settleMoney.reopen(actor, id);
  }

  @Get('payers/:id/refunds')
  @ApiOperation({ summary: 'What was given back to a payer' })
  @ZodResponse({ type: RefundsDto })
  refunds(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.refundCredit.list(actor, id);
  }

  @Post('payers/:id/refunds')
  @Idempotent()
  @ApiOperation({ summary: 'Gives a payer credit back, never more than there is' })
  @ZodResponse({ type: RefundDto, status: 201 })
  refund(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: RefundInputDto) {
    return this.refundCredit.execute(actor, id, input);
  }
}
