import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { AddSigningKey } from '../../use-cases/e-invoice/add-signing-key';
import { ManageEInvoicing } from '../../use-cases/e-invoice/manage-e-invoicing';
import { TestGateway } from '../../use-cases/e-invoice/test-gateway';
import { AddSigningKeyDto, EInvoicingDto, GatewayTestDto, RegisterSeriesDto, SaveGatewayDto } from './dtos';

@Controller('billing/e-invoicing')
export class EInvoicingController {
  constructor(
    private readonly manage: ManageEInvoicing,
    private readonly keys: AddSigningKey,
    private readonly tests: TestGateway,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Gateway, signing key and declared series; no secret' })
  @ZodResponse({ type: EInvoicingDto })
  show(@CurrentActor() actor: Actor) {
    return this.manage.show(actor);
  }

  @Put('gateway')
  @ApiOperation({ summary: "The provider's address and the account there" })
  @ZodResponse({ type: EInvoicingDto })
  async saveGateway(@CurrentActor() actor: Actor, @Body() input: SaveGatewayDto) {
    await this.manage.saveGateway(actor, input);
    return this.manage.show(actor);
  }

  @Post('test')
  @HttpCode(200)
  @ApiOperation({ summary: 'Signs in at the provider and compares series; sends nothing' })
  @ZodResponse({ type: GatewayTestDto })
  test(@CurrentActor() actor: Actor) {
    return this.tests.execute(actor);
  }

  @Post('keys')
  @ApiOperation({ summary: 'Adds the key that signs from now on, out of a PKCS#12 file' })
  @ZodResponse({ type: EInvoicingDto, status: 201 })
  async addKey(@CurrentActor() actor: Actor, @Body() input: AddSigningKeyDto) {
    await this.keys.execute(actor, input);
    return this.manage.show(actor);
  }

  @Put('series')
  @ApiOperation({ summary: 'A series as declared to the tax authority' })
  @ZodResponse({ type: EInvoicingDto })
  async registerSeries(@CurrentActor() actor: Actor, @Body() input: RegisterSeriesDto) {
    await this.manage.registerSeries(actor, input);
    return this.manage.show(actor);
  }
}
