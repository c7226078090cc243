import { Injectable } from '@nestjs/common';
import type { KitTemplateView } from '@diem-cau/endpoints/contracts';
import { requirePermission } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { kitTemplate } from '../domain/kit-template';

@Injectable()
export class ReadKitTemplate {
  execute(actor: Actor): KitTemplateView {
    requirePermission(actor, 'endpoints.read');
    return kitTemplate();
  }
}
