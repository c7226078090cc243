import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Public } from '@diem-cau/platform/http';
import { AskPasswordReset } from '../use-cases/ask-password-reset';
import { ChangePassword } from '../use-cases/change-password';
import { ResetPassword } from '../use-cases/reset-password';
import { clientOf, writeSession } from './client-of';
import { ChangePasswordBody, ForgotPasswordBody, ResetPasswordBody } from './session.dto';

@Controller('password')
export class PasswordController {
  constructor(
    private readonly askReset: AskPasswordReset,
    private readonly resetPassword: ResetPassword,
    private readonly changePassword: ChangePassword,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Post('forgot')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Ask for a reset mail; never tells whether the account exists' })
  forgot(@Body() { username }: ForgotPasswordBody, @Req() request: FastifyRequest): Promise<void> {
    return this.askReset.execute(username, request.ip);
  }

  @Post('reset')
  @Public()
  @HttpCode(204)
  @ApiOperation({ summary: 'Set a password by a one-time link; ends every session of the person' })
  reset(@Body() body: ResetPasswordBody, @Req() request: FastifyRequest): Promise<void> {
    return this.resetPassword.execute(body, request.ip);
  }

  @Post('change')
  @HttpCode(204)
  @ApiOperation({ summary: "Change one's own password; other sessions end, this one gets a new token" })
  async change(@CurrentActor() actor: Actor, @Body() body: ChangePasswordBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    writeSession(reply, await this.changePassword.execute(actor, body, clientOf(request)), this.config.PUBLIC_ORIGIN);
  }
}
