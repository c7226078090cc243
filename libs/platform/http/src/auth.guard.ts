import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { Database } from '@diem-cau/platform/database';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { actorOf, type AuthenticatedRequest } from './authenticated-request';
import { cookieNames } from './cookies';
import { DEVICE, PUBLIC } from './decorators';
import { PERMISSIONS_OF_ROLE } from './permissions-of-role';

/** Every route asks for a session unless it says `@Public()`: forgetting fails closed. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly db: Database,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    @Inject(PERMISSIONS_OF_ROLE) private readonly permissionsOf: (role: string | null) => ReadonlySet<string>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const forDevice = this.reflector.getAllAndOverride<boolean>(DEVICE, targets) ?? false;
    const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
    const names = cookieNames(this.config.PUBLIC_ORIGIN);
    const token = request.cookies[forDevice ? names.device : names.session];
    const actor = token ? actorOf(token, await this.db.identify(token), this.permissionsOf) : null;
    if (!actor || (actor.kind === 'device') !== forDevice) throw new AppError(PlatformErrors.unauthenticated);
    request.actor = actor;
    return true;
  }
}
