import { Global, Module } from '@nestjs/common';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { PERMISSIONS_OF_ROLE } from '@diem-cau/platform/http';

/** Binds identity's table of rights to what platform/http asks for. */
@Global()
@Module({ providers: [{ provide: PERMISSIONS_OF_ROLE, useValue: permissionsOf }], exports: [PERMISSIONS_OF_ROLE] })
export class PermissionsModule {}
