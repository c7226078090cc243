import { Global, Module } from '@nestjs/common';
import { MEDIA_ROOMS } from '@diem-cau/media/contracts';
import { APP_CONFIG } from '@diem-cau/platform/config';
import { LiveKitWebhookController } from './http/livekit-webhook.controller';
import { MediaTokenController } from './http/media-token.controller';
import { LiveKitRooms } from './livekit/livekit-rooms';
import { LIVEKIT_SETTINGS, liveKitSettings } from './livekit/livekit-settings';
import { AcceptWebhook } from './use-cases/accept-webhook';
import { MintMediaToken } from './use-cases/mint-media-token';

/** Needs `JOIN_TICKETS` and `MEDIA_EVENT_INBOX`, which the module of meetings exports; both modules are global. */
@Global()
@Module({
  controllers: [MediaTokenController, LiveKitWebhookController],
  providers: [
    { provide: LIVEKIT_SETTINGS, inject: [APP_CONFIG], useFactory: liveKitSettings },
    { provide: MEDIA_ROOMS, useClass: LiveKitRooms },
    AcceptWebhook,
    MintMediaToken,
  ],
  exports: [MEDIA_ROOMS],
})
export class MediaModule {}
