import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse, ZodValidationPipe } from 'nestjs-zod';
import { noteChaseInputSchema, type NoteChaseInput } from '@diem-cau/billing/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent, sendTable } from '@diem-cau/platform/http';
import { KeepChaseLog } from '../../use-cases/arrears/keep-chase-log';
import { ListReminders } from '../../use-cases/arrears/list-reminders';
import { ManageArrearsSetting } from '../../use-cases/arrears/manage-arrears-setting';
import { SendReminders } from '../../use-cases/arrears/send-reminders';
import { ShowReminderPdf } from '../../use-cases/arrears/show-reminder-pdf';
import { WithdrawReminder } from '../../use-cases/arrears/withdraw-reminder';
import { ReadPayments } from '../../use-cases/read-payments';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { UNIT_AGEING_COLUMNS, unitAgeingCells } from '../tables';
import { AgeingExportDto, AgeingQueryDto, ArrearsSettingDto, ChaseLogDto, ReminderDto, RemindersDto, RemindersQueryDto, SendRemindersDto, SentRemindersDto, UnitAgeingsDto } from './arrears.dtos';

@Controller('billing')
export class ArrearsController {
  constructor(
    private readonly owed: ReadPayments,
    private readonly settings: ManageArrearsSetting,
    private readonly reminders: ListReminders,
    private readonly sendReminders: SendReminders,
    private readonly withdrawReminder: WithdrawReminder,
    private readonly pdf: ShowReminderPdf,
    private readonly chase: KeepChaseLog,
  ) {}

  @Get('receivables/units')
  @ApiOperation({ summary: 'What units and everything below them owe, by age, at the end of a day' })
  @ZodResponse({ type: UnitAgeingsDto })
  units(@CurrentActor() actor: Actor, @Query() query: AgeingQueryDto) {
    return this.owed.units(actor, query);
  }

  @Get('receivables/units/export')
  @ApiOperation({ summary: 'The same as CSV or XLSX' })
  async exportUnits(@CurrentActor() actor: Actor, @Query() query: AgeingExportDto, @Res() reply: FastifyReply): Promise<void> {
    const { items } = await this.owed.units(actor, query);
    await sendTable(reply, { columns: UNIT_AGEING_COLUMNS, rows: items.map(unitAgeingCells), filename: `cong-no-theo-don-vi${query.asOf ? `-${query.asOf}` : ''}`, format: query.format });
  }

  @Get('arrears/settings')
  @ApiOperation({ summary: 'When payers are reminded, and when not' })
  @ZodResponse({ type: ArrearsSettingDto })
  showSettings(@CurrentActor() actor: Actor) {
    return this.settings.read(actor);
  }

  @Put('arrears/settings')
  @ApiOperation({ summary: 'Changes it for letters to come' })
  @ZodResponse({ type: ArrearsSettingDto })
  saveSettings(@CurrentActor() actor: Actor, @Body() input: ArrearsSettingDto) {
    return this.settings.save(actor, input);
  }

  @Get('reminders')
  @ApiOperation({ summary: 'Letters that wait to be sent, or were' })
  @ZodResponse({ type: RemindersDto })
  list(@CurrentActor() actor: Actor, @Query() query: RemindersQueryDto) {
    return this.reminders.page(actor, query, query);
  }

  @Post('reminders/send')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Sends letters; what was paid meanwhile is withdrawn, what must wait stays' })
  @ZodResponse({ type: SentRemindersDto, status: 200 })
  send(@CurrentActor() actor: Actor, @Body() input: SendRemindersDto) {
    return this.sendReminders.execute(actor, input);
  }

  @Post('reminders/:id/withdraw')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Leaves a letter unsent' })
  @ZodResponse({ type: ReminderDto, status: 200 })
  withdraw(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.withdrawReminder.execute(actor, id);
  }

  @Get('reminders/:id/pdf')
  @ApiOperation({ summary: 'The letter as PDF: as it was sent, or as it would go now' })
  async showPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.pdf.execute(actor, id));
  }

  @Get('payers/:id/chase')
  @ApiOperation({ summary: 'Letters, calls, promises and disputes of a payer' })
  @ZodResponse({ type: ChaseLogDto })
  chaseLog(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.chase.read(actor, id);
  }

  @Post('payers/:id/chase')
  @Idempotent()
  @ApiOperation({ summary: 'Notes a call, a promise to pay, a dispute' })
  @ZodResponse({ type: ChaseLogDto, status: 201 })
  note(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body(new ZodValidationPipe(noteChaseInputSchema)) input: NoteChaseInput) {
    return this.chase.note(actor, id, input);
  }
}
