import { randomBytes } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ZodResponse } from 'nestjs-zod';
import type { DeviceCommandView, DeviceSelfView, HeartbeatAnswerView, LinkTestView, PairingPolledView, PairingStartedView } from '@diem-cau/endpoints/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import type { Actor } from '@diem-cau/platform/database';
import { cookieNames, CurrentActor, ForDevice, Public, writeCookie } from '@diem-cau/platform/http';
import { PollPairing } from '../use-cases/poll-pairing';
import { ReadDeviceCommands } from '../use-cases/read-device-commands';
import { ReadDeviceSelf } from '../use-cases/read-device-self';
import { ReportLinkTest } from '../use-cases/report-link-test';
import { StartPairing } from '../use-cases/start-pairing';
import { TakeHeartbeat } from '../use-cases/take-heartbeat';
import {
  DeviceCommandsAnswer, DeviceSelfAnswer, HeartbeatAnswer, HeartbeatBody, IdParams, LinkTestAnswer, PairingPolledAnswer, PairingStartedAnswer, PollPairingBody,
  ProbeAnswer, ProbeBody, ProbeQuery, ReportLinkTestBody, StartPairingBody,
} from './endpoints.dto';

/** The longest that browsers keep a cookie. A screen asks now and again who it is, which renews it: one in use never pairs again. */
const COOKIE_SECONDS = 400 * 24 * 60 * 60;

@Controller('device')
export class DeviceController {
  constructor(
    private readonly startPairing: StartPairing,
    private readonly pollPairing: PollPairing,
    private readonly readDeviceSelf: ReadDeviceSelf,
    private readonly takeHeartbeat: TakeHeartbeat,
    private readonly readDeviceCommands: ReadDeviceCommands,
    private readonly reportLinkTest: ReportLinkTest,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  @Post('pairing')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'A code for the screen to show (RFC 8628)' })
  @ZodResponse({ status: 200, type: PairingStartedAnswer })
  pairing(@Body() body: StartPairingBody, @Req() { ip }: FastifyRequest): Promise<PairingStartedView> {
    return this.startPairing.execute(body, ip);
  }

  @Post('pairing/token')
  @Public()
  @HttpCode(200)
  @ApiOperation({ summary: 'Was the code typed? The answer that says so sets the cookie of the screen' })
  @ZodResponse({ status: 200, type: PairingPolledAnswer })
  async token(@Body() { deviceCode }: PollPairingBody, @Res({ passthrough: true }) reply: FastifyReply): Promise<PairingPolledView> {
    const { view, credential } = await this.pollPairing.execute(deviceCode);
    if (credential !== null) this.keepCookie(reply, credential);
    return view;
  }

  @Get('me')
  @ForDevice()
  @ApiOperation({ summary: 'Which endpoint the screen is, whom to call, and the nonce to sign next' })
  @ZodResponse({ status: 200, type: DeviceSelfAnswer })
  async me(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<DeviceSelfView> {
    const self = await this.readDeviceSelf.execute(actor);
    if ('token' in actor.proof) this.keepCookie(reply, actor.proof.token);
    return self;
  }

  @Post('heartbeat')
  @ForDevice()
  @HttpCode(200)
  @ApiOperation({ summary: 'Every 10 s: how the room is, signed' })
  @ZodResponse({ status: 200, type: HeartbeatAnswer })
  heartbeat(@CurrentActor() actor: Actor, @Body() body: HeartbeatBody): Promise<HeartbeatAnswerView> {
    return this.takeHeartbeat.execute(actor, body);
  }

  @Get('commands')
  @ForDevice()
  @ApiOperation({ summary: 'What the screen is asked to do' })
  @ZodResponse({ status: 200, type: DeviceCommandsAnswer })
  async commands(@CurrentActor() actor: Actor): Promise<{ commands: DeviceCommandView[] }> {
    return { commands: await this.readDeviceCommands.execute(actor) };
  }

  /** Random, so that nothing on the way can pack it smaller. */
  @Get('probe')
  @ForDevice()
  @ApiOperation({ summary: 'Bytes for measuring the line downwards' })
  async probeDown(@Query() { bytes }: ProbeQuery, @Res() reply: FastifyReply): Promise<void> {
    await reply.type('application/octet-stream').header('cache-control', 'no-store').send(randomBytes(bytes));
  }

  @Post('probe')
  @ForDevice()
  @HttpCode(200)
  @ApiOperation({ summary: 'Takes bytes for measuring the line upwards' })
  @ZodResponse({ status: 200, type: ProbeAnswer })
  probeUp(@Body() { padding }: ProbeBody): { bytes: number } {
    return { bytes: padding.length };
  }

  @Post('link-tests/:id/result')
  @ForDevice()
  @HttpCode(200)
  @ApiOperation({ summary: 'What the screen measured' })
  @ZodResponse({ status: 200, type: LinkTestAnswer })
  result(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: ReportLinkTestBody): Promise<LinkTestView> {
    return this.reportLinkTest.execute(actor, id, body);
  }

  private keepCookie(reply: FastifyReply, credential: string): void {
    const { device, secure } = cookieNames(this.config.PUBLIC_ORIGIN);
    writeCookie(reply, device, credential, { secure, maxAgeSeconds: COOKIE_SECONDS });
  }
}
