import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { ListReminders } from '../../use-cases/arrears/list-reminders';
import { ShowReminderPdf } from '../../use-cases/arrears/show-reminder-pdf';
import { IdParams } from '../dtos';
import { sendPdf } from '../send-pdf';
import { MyRemindersDto } from './arrears.dtos';

/** For a unit's accountant and office: letters that the unit was sent. */
@Controller('my/reminders')
export class MyRemindersController {
  constructor(
    private readonly reminders: ListReminders,
    private readonly pdf: ShowReminderPdf,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Reminders that the unit was sent' })
  @ZodResponse({ type: MyRemindersDto })
  async list(@CurrentActor() actor: Actor) {
    return { items: await this.reminders.mine(actor) };
  }

  @Get(':id/pdf')
  @ApiOperation({ summary: 'One of them as PDF' })
  async showPdf(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Res() reply: FastifyReply): Promise<void> {
    sendPdf(reply, await this.pdf.mine(actor, id));
  }
}
