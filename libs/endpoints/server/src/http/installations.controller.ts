import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { InstallationView } from '@diem-cau/endpoints/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { ListInstallations } from '../use-cases/list-installations';
import { MarkInstalled } from '../use-cases/mark-installed';
import { StartInstallation } from '../use-cases/start-installation';
import { EndpointIdParams, InstallationAnswer, InstallationsAnswer, ListInstallationsQuery, MarkInstalledBody } from './endpoints.dto';

@Controller('installations')
export class InstallationsController {
  constructor(
    private readonly listInstallations: ListInstallations,
    private readonly startInstallation: StartInstallation,
    private readonly markInstalled: MarkInstalled,
  ) {}

  @Get()
  @ApiOperation({ summary: "The technician's list: what to install, where, whom to call, which kit to bring" })
  @ZodResponse({ status: 200, type: InstallationsAnswer })
  list(@CurrentActor() actor: Actor, @Query() query: ListInstallationsQuery): Promise<{ items: InstallationView[]; total: number }> {
    return this.listInstallations.execute(actor, query);
  }

  @Post(':endpointId/start')
  @Idempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'The visit begins' })
  @ZodResponse({ status: 200, type: InstallationAnswer })
  start(@CurrentActor() actor: Actor, @Param() { endpointId }: EndpointIdParams): Promise<InstallationView> {
    return this.startInstallation.execute(actor, endpointId);
  }

  @Post(':endpointId/installed')
  @Idempotent()
  @HttpCode(200)
  @ApiOperation({ summary: 'Installed, with serials, measured line and checks; may be sent hours later' })
  @ZodResponse({ status: 200, type: InstallationAnswer })
  installed(@CurrentActor() actor: Actor, @Param() { endpointId }: EndpointIdParams, @Body() body: MarkInstalledBody): Promise<InstallationView> {
    return this.markInstalled.execute(actor, endpointId, body);
  }
}
