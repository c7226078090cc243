import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ManageWebhooks } from '../../use-cases/webhooks/manage-webhooks';
import { SendWebhookAgain } from '../../use-cases/webhooks/send-webhook-again';
import { IdParams } from '../dtos';
import { AddWebhookDto, DeliveriesDto, DeliveriesQueryDto, DeliveryDto, EditWebhookDto, WebhookDto, WebhooksDto, WebhookSecretDto } from './arrears.dtos';

@Controller('billing')
export class WebhooksController {
  constructor(
    private readonly webhooks: ManageWebhooks,
    private readonly deliveries: SendWebhookAgain,
  ) {}

  @Get('webhooks')
  @ApiOperation({ summary: "Addresses of the operator's own systems" })
  @ZodResponse({ type: WebhooksDto })
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.webhooks.list(actor) };
  }

  // No Idempotency-Key: the answer holds a secret, and answers of keys are kept.
  @Post('webhooks')
  @ApiOperation({ summary: 'Adds one; its secret is shown this once' })
  @ZodResponse({ type: WebhookSecretDto, status: 201 })
  add(@CurrentActor() actor: Actor, @Body() input: AddWebhookDto) {
    return this.webhooks.add(actor, input);
  }

  @Patch('webhooks/:id')
  @ApiOperation({ summary: 'Changes address or events, or switches it off or on' })
  @ZodResponse({ type: WebhookDto })
  edit(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: EditWebhookDto) {
    return this.webhooks.edit(actor, id, input);
  }

  @Delete('webhooks/:id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Removes it; what waits is not sent' })
  remove(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<void> {
    return this.webhooks.remove(actor, id);
  }

  @Post('webhooks/:id/secret')
  @HttpCode(200)
  @ApiOperation({ summary: 'Makes a new secret; the former one signs beside it for a day' })
  @ZodResponse({ type: WebhookSecretDto, status: 200 })
  rotate(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.webhooks.rotate(actor, id);
  }

  @Post('webhooks/:id/test')
  @Idempotent()
  @ApiOperation({ summary: 'Sends an event of type test' })
  @ZodResponse({ type: DeliveryDto, status: 201 })
  test(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.deliveries.test(actor, id);
  }

  @Get('webhooks/:id/deliveries')
  @ApiOperation({ summary: 'What was sent and what came back' })
  @ZodResponse({ type: DeliveriesDto })
  log(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: DeliveriesQueryDto) {
    return this.deliveries.page(actor, id, query.state, query);
  }

  @Post('webhook-deliveries/:id/again')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Sends it once more, under the same id' })
  @ZodResponse({ type: DeliveryDto, status: 200 })
  again(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.deliveries.again(actor, id);
  }
}
