import { Global, Module } from '@nestjs/common';
import { UNIT_READER } from '@diem-cau/tenancy/contracts';
import { UnitsRepository } from './data/units.repository';
import { UnitsController } from './http/units.controller';
import { ListUnits } from './use-cases/list-units';
import { ReadUnit } from './use-cases/read-unit';
import { ReadUnitTree } from './use-cases/read-unit-tree';
import { SearchUnits } from './use-cases/search-units';

/** Global, because every domain asks the directory. */
@Global()
@Module({
  controllers: [UnitsController],
  providers: [UnitsRepository, ListUnits, ReadUnit, ReadUnitTree, SearchUnits, { provide: UNIT_READER, useExisting: UnitsRepository }],
  exports: [UNIT_READER],
})
export class TenancyModule {}
