import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { mediaTokenInputSchema, mediaTokenSchema } from '@diem-cau/media/contracts';
import { APP_CONFIG, type AppConfig } from '@diem-cau/platform/config';
import { AppError, PlatformErrors } from '@diem-cau/platform/errors';
import { type AuthenticatedRequest, cookieNames, Public } from '@diem-cau/platform/http';
import { MintMediaToken } from '../use-cases/mint-media-token';

class MediaTokenInputDto extends createZodDto(mediaTokenInputSchema) {}
class MediaTokenDto extends createZodDto(mediaTokenSchema) {}

/**
 * Public for the guard only: the session is looked at in the same statement that uses the ticket up, so that a join of
 * hundreds of endpoints costs one round trip each.
 */
@Controller()
@Public()
export class MediaTokenController {
  private readonly cookies: { readonly session: string; readonly device: string };

  constructor(
    private readonly mint: MintMediaToken,
    @Inject(APP_CONFIG) config: AppConfig,
  ) {
    this.cookies = cookieNames(config.PUBLIC_ORIGIN);
  }

  @Post('media/token')
  @HttpCode(200)
  @ApiOperation({ summary: 'Exchange a one-time join ticket for the media token of one room (a person)' })
  @ZodResponse({ type: MediaTokenDto, status: 200 })
  person(@Req() request: AuthenticatedRequest, @Body() { ticket }: MediaTokenInputDto): Promise<MediaTokenDto> {
    return this.mint.execute(cookie(request, this.cookies.session), ticket);
  }

  @Post('device/media/token')
  @HttpCode(200)
  @ApiOperation({ summary: 'Exchange a one-time join ticket for the media token of one room (an endpoint)' })
  @ZodResponse({ type: MediaTokenDto, status: 200 })
  device(@Req() request: AuthenticatedRequest, @Body() { ticket }: MediaTokenInputDto): Promise<MediaTokenDto> {
    return this.mint.execute(cookie(request, this.cookies.device), ticket);
  }
}

function cookie(request: AuthenticatedRequest, name: string): string {
  const token = request.cookies[name];
  if (!token) throw new AppError(PlatformErrors.unauthenticated);
  return token;
}
