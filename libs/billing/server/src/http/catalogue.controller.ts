import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ManageCatalogue } from '../use-cases/manage-catalogue';
import { AddPlanDto, AddPriceDto, AddVatRateDto, CatalogueDto, EditSettingDto, SettingDto } from './dtos';

@Controller('billing')
export class CatalogueController {
  constructor(private readonly catalogue: ManageCatalogue) {}

  @Get('catalogue')
  @ApiOperation({ summary: 'Plans with dated prices, and VAT rates' })
  @ZodResponse({ type: CatalogueDto })
  show(@CurrentActor() actor: Actor) {
    return this.catalogue.show(actor);
  }

  @Post('catalogue/plans')
  @Idempotent()
  @ApiOperation({ summary: 'Adds a plan; it has no price until one is added' })
  @ZodResponse({ type: CatalogueDto, status: 201 })
  addPlan(@CurrentActor() actor: Actor, @Body() input: AddPlanDto) {
    return this.catalogue.addPlan(actor, input);
  }

  @Post('catalogue/prices')
  @Idempotent()
  @ApiOperation({ summary: 'Adds a price from a day on' })
  @ZodResponse({ type: CatalogueDto, status: 201 })
  addPrice(@CurrentActor() actor: Actor, @Body() input: AddPriceDto) {
    return this.catalogue.addPrice(actor, input);
  }

  @Post('catalogue/vat-rates')
  @Idempotent()
  @ApiOperation({ summary: 'Adds a VAT rate from a day on' })
  @ZodResponse({ type: CatalogueDto, status: 201 })
  addVatRate(@CurrentActor() actor: Actor, @Body() input: AddVatRateDto) {
    return this.catalogue.addVatRate(actor, input);
  }

  @Get('settings')
  @ApiOperation({ summary: "The operator's legal data, series and bank account" })
  @ZodResponse({ type: SettingDto })
  async settings(@CurrentActor() actor: Actor) {
    return { setting: await this.catalogue.setting(actor) };
  }

  @Put('settings')
  @ApiOperation({ summary: 'Changes them for invoices to come' })
  @ZodResponse({ type: SettingDto })
  async editSettings(@CurrentActor() actor: Actor, @Body() input: EditSettingDto) {
    return { setting: await this.catalogue.editSetting(actor, input) };
  }
}
