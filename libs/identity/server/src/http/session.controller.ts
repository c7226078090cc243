import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { SessionView, SignInStep } from '@diem-cau/identity/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import type { Actor } from '@diem-cau/platform/database';
import { clearCookie, cookieNames, CurrentActor, Public } from '@diem-cau/platform/http';
import { ChoosePost } from '../use-cases/choose-post';
import type { SignedIn } from '../use-cases/open-session';
import { ReadSession } from '../use-cases/read-session';
import { SignIn } from '../use-cases/sign-in';
import { SignOut } from '../use-cases/sign-out';
import { VerifySecondFactor } from '../use-cases/verify-second-factor';
import { clientOf, tokenOf, writeSession } from './client-of';
import { ChoosePostBody, SessionAnswer, SignInBody, SignInStepAnswer, TotpBody } from './session.dto';

@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly verifySecondFactor: VerifySecondFactor,
    private readonly readSession: ReadSession,
    private readonly choosePost: ChoosePost,
    private readonly signOut: SignOut,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Post()
  @Public()
  @ApiOperation({ summary: 'Sign in with username and password; answers what comes next' })
  @ZodResponse({ status: 200, type: SignInStepAnswer })
  async start(@Body() body: SignInBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignInStep> {
    return this.signedIn(reply, await this.signIn.execute(body, clientOf(request)));
  }

  @Post('totp')
  @Public()
  @ApiOperation({ summary: 'Second step of a sign-in: code of the authenticator, or a backup code' })
  @ZodResponse({ status: 200, type: SignInStepAnswer })
  async totp(@Body() body: TotpBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SignInStep> {
    return this.signedIn(reply, await this.verifySecondFactor.execute(tokenOf(request, this.config.PUBLIC_ORIGIN), body, clientOf(request)));
  }

  @Get()
  @ApiOperation({ summary: 'Who is signed in, in which post, and what it may' })
  @ZodResponse({ status: 200, type: SessionAnswer })
  read(@CurrentActor() actor: Actor): Promise<SessionView> {
    return this.readSession.execute(actor);
  }

  @Post('post')
  @ApiOperation({ summary: 'Choose or switch the post; the session gets a new token' })
  @ZodResponse({ status: 200, type: SessionAnswer })
  async choose(@CurrentActor() actor: Actor, @Body() { postId }: ChoosePostBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionView> {
    writeSession(reply, await this.choosePost.execute(actor, postId, request.ip), this.config.PUBLIC_ORIGIN);
    return this.readSession.execute(actor, postId);
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async end(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signOut.execute(actor, request.ip);
    const { session, secure } = cookieNames(this.config.PUBLIC_ORIGIN);
    clearCookie(reply, session, secure);
  }

  private signedIn(reply: FastifyReply, { step, token }: SignedIn): SignInStep {
    writeSession(reply, token, this.config.PUBLIC_ORIGIN);
    return { step };
  }
}
