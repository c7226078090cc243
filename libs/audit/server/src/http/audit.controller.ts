import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { auditListQuerySchema, auditListSchema, auditVerificationSchema } from '@diem-cau/audit/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { ListAuditRecords } from '../use-cases/list-audit-records';
import { VerifyAuditChain } from '../use-cases/verify-audit-chain';

export class AuditListQueryDto extends createZodDto(auditListQuerySchema) {}
export class AuditListDto extends createZodDto(auditListSchema) {}
export class AuditVerificationDto extends createZodDto(auditVerificationSchema) {}

@Controller('audit')
export class AuditController {
  constructor(
    private readonly listAuditRecords: ListAuditRecords,
    private readonly verifyAuditChain: VerifyAuditChain,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Who did what, newest first: own unit and branch, or own operator' })
  @ZodResponse({ type: AuditListDto })
  list(@CurrentActor() actor: Actor, @Query() query: AuditListQueryDto) {
    return this.listAuditRecords.execute(actor, query);
  }

  @Get('verify')
  @ApiOperation({ summary: 'Recomputes the hash chain of the own unit or operator and names the first broken entry' })
  @ZodResponse({ type: AuditVerificationDto })
  verify(@CurrentActor() actor: Actor) {
    return this.verifyAuditChain.execute(actor);
  }
}
