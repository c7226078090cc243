import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, sendTable } from '@diem-cau/platform/http';
import { PackForTreasury } from '../../use-cases/account/pack-for-treasury';
import { ShowAccount } from '../../use-cases/account/show-account';
import { ShowStatement } from '../../use-cases/account/show-statement';
import { ReadInvoices } from '../../use-cases/read-invoices';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { sendZip } from '../send-zip';
import { ACCOUNT_COLUMNS, accountCells, STATEMENT_COLUMNS, statementCells } from './account-tables';
import { AccountDto, AccountExportDto, AccountQueryDto, FormatDto, MyAccountsDto } from './account.dtos';

/** For a unit's accountant and office: its accounts with operators, and what goes with an invoice to the treasury. */
@Controller('my')
export class MyAccountController {
  constructor(
    private readonly accounts: ShowAccount,
    private readonly statements: ShowStatement,
    private readonly invoices: ReadInvoices,
    private readonly pack: PackForTreasury,
  ) {}

  @Get('accounts')
  @ApiOperation({ summary: "The unit's accounts, one an operator" })
  @ZodResponse({ type: MyAccountsDto })
  list(@CurrentActor() actor: Actor) {
    return this.accounts.mine(actor);
  }

  @Get('accounts/:id')
  @ApiOperation({ summary: 'One of them over a period, as the ledger has it' })
  @ZodResponse({ type: AccountDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: AccountQueryDto) {
    return this.accounts.readMine(actor, id, query);
  }

  @Get('accounts/:id/export')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  async exportAccount(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: AccountExportDto, @Res() reply: FastifyReply): Promise<void> {
    await sendTable(reply, { columns: ACCOUNT_COLUMNS, rows: accountCells(await this.accounts.readMine(actor, id, query)), filename: `so-cong-no-${query.from}-${query.to}`, format: query.format });
  }

  @Get('accounts/:id/pdf')
  @ApiOperation({ summary: 'The same as a record for both sides to sign' })
  async accountPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: AccountQueryDto, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.accounts.pdfOfMine(actor, id, query));
  }

  @Get('invoices/:id/statement/pdf')
  @ApiOperation({ summary: 'Every endpoint of an invoice with its days, as PDF' })
  async statementPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.statements.ofInvoice(actor, id, 'invoices.read_own'));
  }

  @Get('invoices/:id/statement/export')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  async exportStatement(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() { format }: FormatDto, @Res() reply: FastifyReply): Promise<void> {
    const invoice = await this.invoices.one(actor, id, 'invoices.read_own');
    await sendTable(reply, { columns: STATEMENT_COLUMNS, rows: statementCells(invoice), filename: `bang-ke-${invoice.reference}`, format });
  }

  @Get('invoices/:id/treasury-pack')
  @ApiOperation({ summary: 'What the unit hands its treasury office, as one ZIP' })
  async treasuryPack(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    const { filename, bytes } = await this.pack.execute(actor, id, 'invoices.read_own');
    sendZip(reply, { filename, length: bytes.length, content: Buffer.from(bytes) });
  }
}
