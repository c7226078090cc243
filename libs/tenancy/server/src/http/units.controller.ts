import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { listUnitsFilters, unitDetailSchema, type UnitDetailView, type UnitNodeView, unitSchema, unitTreeSchema, type UnitView } from '@diem-cau/tenancy/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, pageOf, pageQuerySchema } from '@diem-cau/platform/http';
import { ListUnits } from '../use-cases/list-units';
import { ReadUnit } from '../use-cases/read-unit';
import { ReadUnitTree } from '../use-cases/read-unit-tree';

class ListUnitsQuery extends createZodDto(pageQuerySchema.extend(listUnitsFilters)) {}
class UnitTreeQuery extends createZodDto(z.object({ rootId: z.uuid().optional() })) {}
class UnitParams extends createZodDto(z.object({ id: z.uuid() })) {}
class UnitsAnswer extends createZodDto(pageOf(unitSchema)) {}
class UnitAnswer extends createZodDto(unitDetailSchema) {}
class UnitTreeAnswer extends createZodDto(unitTreeSchema) {}

@Controller('units')
export class UnitsController {
  constructor(
    private readonly listUnits: ListUnits,
    private readonly readUnit: ReadUnit,
    private readonly readUnitTree: ReadUnitTree,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Search the directory of units' })
  @ZodResponse({ status: 200, type: UnitsAnswer })
  list(@CurrentActor() actor: Actor, @Query() query: ListUnitsQuery): Promise<{ items: UnitView[]; total: number }> {
    return this.listUnits.execute(actor, query);
  }

  @Get('tree')
  @ApiOperation({ summary: 'A branch, parents before children' })
  @ZodResponse({ status: 200, type: UnitTreeAnswer })
  tree(@CurrentActor() actor: Actor, @Query() { rootId }: UnitTreeQuery): Promise<{ items: UnitNodeView[] }> {
    return this.readUnitTree.execute(actor, rootId);
  }

  @Get(':id')
  @ApiOperation({ summary: 'A unit and its path from the root' })
  @ZodResponse({ status: 200, type: UnitAnswer })
  read(@CurrentActor() actor: Actor, @Param() { id }: UnitParams): Promise<UnitDetailView> {
    return this.readUnit.execute(actor, id);
  }
}
