import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import { BillingErrors } from '@diem-cau/billing/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { AppError } from '@diem-cau/platform/errors';
import { CurrentActor, Idempotent, readUpload } from '@diem-cau/platform/http';
import { DropStatement } from '../../use-cases/money-in/drop-statement';
import { ImportStatement } from '../../use-cases/money-in/import-statement';
import { MapStatement } from '../../use-cases/money-in/map-statement';
import { ShowStatement } from '../../use-cases/money-in/show-statement';
import { UploadStatement } from '../../use-cases/money-in/upload-statement';
import { IdParams } from '../dtos';
import { DroppedDto, MapStatementDto, StatementDraftDto, StatementDto, StatementLinesDto, StatementLinesQueryDto, StatementsDto, StatementsQueryDto } from './dtos';

@Controller('billing/statements')
export class StatementsController {
  constructor(
    private readonly show: ShowStatement,
    private readonly uploadStatement: UploadStatement,
    private readonly mapStatement: MapStatement,
    private readonly importStatement: ImportStatement,
    private readonly dropStatement: DropStatement,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Statements of banks and lists of treasuries that were put in' })
  @ZodResponse({ type: StatementsDto })
  list(@CurrentActor() actor: Actor, @Query() query: StatementsQueryDto) {
    return this.show.page(actor, query.state, query);
  }

  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiOperation({ summary: 'Reads a CSV or XLSX file in field `file`, at most 20 MB and 50,000 lines, as a draft; nothing of it counts yet' })
  @ZodResponse({ type: StatementDraftDto, status: 201 })
  async upload(@CurrentActor() actor: Actor, @Req() request: FastifyRequest) {
    requirePermission(actor, 'billing.payments');
    const file = await readUpload(request);
    if (!file) throw new AppError(BillingErrors.statementFileMissing);
    return this.uploadStatement.execute(actor, file.filename, file.bytes);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A statement with its figures' })
  @ZodResponse({ type: StatementDto })
  one(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.show.one(actor, id);
  }

  @Get(':id/draft')
  @ApiOperation({ summary: 'A draft as it is understood: columns, first lines, sums and faults' })
  @ZodResponse({ type: StatementDraftDto })
  draft(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.show.draft(actor, id);
  }

  @Get(':id/lines')
  @ApiOperation({ summary: 'Lines of a statement, and where the money of each is now' })
  @ZodResponse({ type: StatementLinesDto })
  lines(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Query() query: StatementLinesQueryDto) {
    return this.show.lines(actor, id, query.state, query);
  }

  @Put(':id/mapping')
  @ApiOperation({ summary: 'Says whose file it is and where its columns are; kept for the next file of this bank' })
  @ZodResponse({ type: StatementDraftDto })
  map(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() input: MapStatementDto) {
    return this.mapStatement.execute(actor, id, input);
  }

  @Post(':id/import')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Takes a draft in, whole or not at all, and matches its lines' })
  @ZodResponse({ type: StatementDto, status: 200 })
  import(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.importStatement.execute(actor, id);
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Drops a draft' })
  @ZodResponse({ type: DroppedDto })
  drop(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.dropStatement.execute(actor, id);
  }
}
