import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { AttendanceView } from '@diem-cau/meetings/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { ExportAttendance } from '../use-cases/export-attendance';
import { ShowAttendance } from '../use-cases/show-attendance';
import * as dto from './meetings.dto';

@Controller('meetings/:id/attendance')
export class AttendanceController {
  constructor(
    private readonly showAttendance: ShowAttendance,
    private readonly exportAttendance: ExportAttendance,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Attendance per unit, from reconciled intervals' })
  @ZodResponse({ status: 200, type: dto.AttendanceAnswer })
  show(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams): Promise<AttendanceView> {
    return this.showAttendance.execute(actor, id);
  }

  @Get('export')
  @ApiOperation({ summary: 'The attendance list as CSV, XLSX or PDF' })
  async export(@CurrentActor() actor: Actor, @Param() { id }: dto.IdParams, @Query() { format }: dto.AttendanceExportQuery, @Res() reply: FastifyReply): Promise<void> {
    const { bytes, contentType, filename } = await this.exportAttendance.execute(actor, id, format);
    await reply.header('content-type', contentType).header('content-disposition', `attachment; filename="${filename}"`).send(bytes);
  }
}
