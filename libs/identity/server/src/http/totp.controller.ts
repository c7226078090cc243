import { Body, Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { BackupCodesView, TotpEnrollmentView } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { Public } from '@diem-cau/platform/http';
import { ConfirmSecondFactor } from '../use-cases/confirm-second-factor';
import { StartSecondFactor } from '../use-cases/start-second-factor';
import { clientOf, tokenOf, writeSession } from './client-of';
import { BackupCodesAnswer, TotpBody, TotpEnrollmentAnswer } from './session.dto';

/** Public to the guard, because half-done sign-ins come here too; the use cases ask for one or the other. */
@Controller('totp')
@Public()
export class TotpController {
  constructor(
    private readonly startSecondFactor: StartSecondFactor,
    private readonly confirmSecondFactor: ConfirmSecondFactor,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Post('enroll')
  @ApiOperation({ summary: 'A new second-factor secret, waiting for its first code' })
  @ZodResponse({ status: 200, type: TotpEnrollmentAnswer })
  enroll(@Req() request: FastifyRequest): Promise<TotpEnrollmentView> {
    return this.startSecondFactor.execute(tokenOf(request, this.config.PUBLIC_ORIGIN));
  }

  @Post('confirm')
  @ApiOperation({ summary: 'Turn the second factor on with its first code; answers the backup codes, once' })
  @ZodResponse({ status: 200, type: BackupCodesAnswer })
  async confirm(@Body() body: TotpBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<BackupCodesView> {
    const { token, ...view } = await this.confirmSecondFactor.execute(tokenOf(request, this.config.PUBLIC_ORIGIN), body, clientOf(request));
    writeSession(reply, token, this.config.PUBLIC_ORIGIN);
    return view;
  }
}
