import { Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent, sendTable } from '@diem-cau/platform/http';
import { ArchiveMonth } from '../../use-cases/account/archive-month';
import { PackForTreasury } from '../../use-cases/account/pack-for-treasury';
import { ShowAccount } from '../../use-cases/account/show-account';
import { ShowStatement } from '../../use-cases/account/show-statement';
import { ReadInvoices } from '../../use-cases/read-invoices';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { sendZip } from '../send-zip';
import { ACCOUNT_COLUMNS, accountCells, MONTH_COLUMNS, monthCells, STATEMENT_COLUMNS, statementCells } from './account-tables';
import { AccountDto, AccountExportDto, AccountQueryDto, FormatDto, MonthArchiveDto, MonthParams, MonthStatementDto } from './account.dtos';

@Controller('billing')
export class AccountController {
  constructor(
    private readonly accounts: ShowAccount,
    private readonly statements: ShowStatement,
    private readonly invoices: ReadInvoices,
    private readonly pack: PackForTreasury,
    private readonly archive: ArchiveMonth,
  ) {}

  @Get('payers/:id/account')
  @ApiOperation({ summary: "A payer's account of a period, as the ledger has it" })
  @ZodResponse({ type: AccountDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: AccountQueryDto) {
    return this.accounts.read(actor, id, query);
  }

  @Get('payers/:id/account/export')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  async exportAccount(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: AccountExportDto, @Res() reply: FastifyReply): Promise<void> {
    await sendTable(reply, { columns: ACCOUNT_COLUMNS, rows: accountCells(await this.accounts.read(actor, id, query)), filename: `so-cong-no-${query.from}-${query.to}`, format: query.format });
  }

  @Get('payers/:id/account/pdf')
  @ApiOperation({ summary: 'The same as a record for both sides to sign' })
  async accountPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: AccountQueryDto, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.accounts.pdf(actor, id, query));
  }

  @Get('invoices/:id/statement/pdf')
  @ApiOperation({ summary: 'Every endpoint of an invoice with its days, as PDF' })
  async statementPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.statements.ofInvoice(actor, id, 'billing.read'));
  }

  @Get('invoices/:id/statement/export')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  async exportStatement(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() { format }: FormatDto, @Res() reply: FastifyReply): Promise<void> {
    const invoice = await this.invoices.one(actor, id, 'billing.read');
    await sendTable(reply, { columns: STATEMENT_COLUMNS, rows: statementCells(invoice), filename: `bang-ke-${invoice.reference}`, format });
  }

  @Get('invoices/:id/treasury-pack')
  @ApiOperation({ summary: 'What a payer hands its treasury office, as one ZIP' })
  async treasuryPack(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    const { filename, bytes } = await this.pack.execute(actor, id, 'billing.read');
    sendZip(reply, { filename, length: bytes.length, content: Buffer.from(bytes) });
  }

  @Get('months/:month/statement')
  @ApiOperation({ summary: 'Every payer of a month with its sums' })
  @ZodResponse({ type: MonthStatementDto })
  monthStatement(@CurrentActor() actor: Actor, @Param() { month }: MonthParams) {
    return this.statements.ofMonth(actor, month);
  }

  @Get('months/:month/statement/export')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  async exportMonth(@CurrentActor() actor: Actor, @Param() { month }: MonthParams, @Query() { format }: FormatDto, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.statements.ofMonth(actor, month);
    await sendTable(reply, { columns: MONTH_COLUMNS, rows: items.map(monthCells), filename: `bang-ke-thang-${month}`, format });
  }

  @Get('months/:month/statement/pdf')
  @ApiOperation({ summary: 'The same as PDF' })
  async monthPdf(@CurrentActor() actor: Actor, @Param() { month }: MonthParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.statements.monthPdf(actor, month));
  }

  @Get('months/:month/archive')
  @ApiOperation({ summary: "How far the pack of a month's documents is" })
  @ZodResponse({ type: MonthArchiveDto })
  archiveState(@CurrentActor() actor: Actor, @Param() { month }: MonthParams) {
    return this.archive.state(actor, month);
  }

  @Post('months/:month/archive')
  @HttpCode(202)
  @Idempotent()
  @ApiOperation({ summary: 'Asks for it; made in the background' })
  @ZodResponse({ type: MonthArchiveDto, status: 202 })
  askArchive(@CurrentActor() actor: Actor, @Param() { month }: MonthParams) {
    return this.archive.ask(actor, month);
  }

  @Get('months/:month/archive/file')
  @ApiOperation({ summary: 'The pack as ZIP' })
  async archiveFile(@CurrentActor() actor: Actor, @Param() { month }: MonthParams, @Res() reply: FastifyReply): Promise<void> {
    const { parts, ...file } = await this.archive.file(actor, month);
    sendZip(reply, { ...file, content: parts });
  }
}
