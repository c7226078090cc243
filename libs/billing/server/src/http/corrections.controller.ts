import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse, ZodValidationPipe } from 'nestjs-zod';
import { adjustInvoiceSchema, type AdjustInvoiceInput } from '@diem-cau/billing/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { AdjustInvoice } from '../use-cases/adjust-invoice';
import { ReplaceInvoice } from '../use-cases/replace-invoice';
import { CorrectionsDto, ReplaceInvoiceDto } from './dtos';

@Controller('billing')
export class CorrectionsController {
  constructor(
    private readonly adjustInvoice: AdjustInvoice,
    private readonly replaceInvoice: ReplaceInvoice,
  ) {}

  @Post('adjustments')
  @Idempotent()
  @ApiOperation({ summary: "Makes the net of an endpoint's lines of a month another amount, by documents issued at once" })
  @ZodResponse({ type: CorrectionsDto, status: 201 })
  async adjust(@CurrentActor() actor: Actor, @Body(new ZodValidationPipe(adjustInvoiceSchema)) input: AdjustInvoiceInput) {
    return { invoiceIds: await this.adjustInvoice.execute(actor, input) };
  }

  @Post('replacements')
  @Idempotent()
  @ApiOperation({ summary: "Replaces a payer's invoice of a month by one made out to mended data" })
  @ZodResponse({ type: CorrectionsDto, status: 201 })
  async replace(@CurrentActor() actor: Actor, @Body() input: ReplaceInvoiceDto) {
    return { invoiceIds: [await this.replaceInvoice.execute(actor, input)] };
  }
}
