import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import { EndpointErrors, type ImportConfirmedView, type ImportDraftView, type ImportPreviewView, type ImportRowView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CurrentActor, readUpload, sendTable } from '@diem-cau/platform/http';
import { refusedTable, templateTable } from '../domain/import/import-table';
import { ConfirmImport } from '../use-cases/confirm-import';
import { MendImportRow } from '../use-cases/mend-import-row';
import { PreviewImport } from '../use-cases/preview-import';
import { ReadImport } from '../use-cases/read-import';
import { UndoImport } from '../use-cases/undo-import';
import {
  FormatQuery, IdParams, ImportConfirmedAnswer, ImportDraftAnswer, ImportPreviewAnswer, ImportRowsAnswer, ListImportRowsQuery, MendImportRowBody,
} from './endpoints.dto';

@Controller('endpoints/import')
export class ImportController {
  constructor(
    private readonly previewImport: PreviewImport,
    private readonly readImport: ReadImport,
    private readonly mendImportRow: MendImportRow,
    private readonly confirmImport: ConfirmImport,
    private readonly undoImport: UndoImport,
  ) {}

  @Get('template')
  @ApiOperation({ summary: 'The empty file to fill in' })
  async template(@CurrentActor() actor: Actor, @Query() { format }: FormatQuery, @Res() reply: FastifyReply): Promise<void> {
    requirePermission(actor, 'endpoints.import');
    await sendTable(reply, { ...templateTable(), filename: 'mau-diem-cau', format });
  }

  @Post('preview')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'A verdict for every row of a CSV or XLSX file in field `file`, at most 20 MB and 10,000 rows' })
  @ZodResponse({ status: 200, type: ImportPreviewAnswer })
  async preview(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<ImportPreviewView> {
    requirePermission(actor, 'endpoints.import');
    const file = await readUpload(request);
    if (!file) throw new AppError(EndpointErrors.fileMissing);
    return this.previewImport.execute(actor, file.filename, file.bytes);
  }

  @Get(':id')
  @ApiOperation({ summary: 'The draft and its first rows' })
  @ZodResponse({ status: 200, type: ImportPreviewAnswer })
  read(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<ImportPreviewView> {
    return this.readImport.execute(actor, id);
  }

  @Get(':id/rows')
  @ApiOperation({ summary: 'Rows of the draft by verdict, page by page' })
  @ZodResponse({ status: 200, type: ImportRowsAnswer })
  async rows(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() { state, page, pageSize }: ListImportRowsQuery): Promise<{ items: ImportRowView[]; total: number }> {
    const { rows } = await this.readImport.rows(actor, id);
    const found = state ? rows.filter((row) => row.state === state) : rows;
    return { items: found.slice((page - 1) * pageSize, page * pageSize), total: found.length };
  }

  @Patch(':id/rows')
  @HttpCode(200)
  @ApiOperation({ summary: 'Mend one row in place' })
  @ZodResponse({ status: 200, type: ImportPreviewAnswer })
  mend(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: MendImportRowBody): Promise<ImportPreviewView> {
    return this.mendImportRow.execute(actor, id, body);
  }

  @Post(':id/confirm')
  @HttpCode(200)
  @ApiOperation({ summary: 'Register every good row, in one transaction' })
  @ZodResponse({ status: 200, type: ImportConfirmedAnswer })
  confirm(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<ImportConfirmedView> {
    return this.confirmImport.execute(actor, id);
  }

  @Post(':id/undo')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take the import back within the hour, while nothing depends on it' })
  @ZodResponse({ status: 200, type: ImportDraftAnswer })
  undo(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<ImportDraftView> {
    return this.undoImport.execute(actor, id);
  }

  @Get(':id/refused')
  @ApiOperation({ summary: 'The refused rows with their reasons, to be corrected and sent again' })
  async refused(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() { format }: FormatQuery, @Res() reply: FastifyReply): Promise<void> {
    const { rows } = await this.readImport.rows(actor, id);
    await sendTable(reply, { ...refusedTable(rows), filename: 'diem-cau-can-sua', format });
  }
}
