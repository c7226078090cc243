import { Inject, Injectable } from '@nestjs/common';
import { WebhookReceiver } from 'livekit-server-sdk';
import { MediaErrors } from '@diem-cau/media/contracts';
import { MEDIA_EVENT_INBOX, type MediaEventInbox } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { LIVEKIT_SETTINGS, type LiveKitSettings } from '../livekit/livekit-settings';

const MEETING_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const OF_INTEREST = new Set(['participant_joined', 'participant_left', 'participant_connection_aborted', 'room_finished']);

/**
 * Takes a message of the media server: signed over the raw body, written down once, applied later. Whatever it repeats,
 * drops or turns round is put right by the reconciler.
 */
@Injectable()
export class AcceptWebhook {
  private readonly receiver: WebhookReceiver | null;

  constructor(
    @Inject(LIVEKIT_SETTINGS) settings: LiveKitSettings | null,
    @Inject(MEDIA_EVENT_INBOX) private readonly inbox: MediaEventInbox,
  ) {
    this.receiver = settings && new WebhookReceiver(settings.apiKey, settings.apiSecret);
  }

  async execute(rawBody: Buffer, authorization: string | undefined): Promise<void> {
    const event = await this.verify(rawBody, authorization);
    const room = event.room?.name ?? '';
    if (!OF_INTEREST.has(event.event) || !MEETING_ID.test(room) || event.id === '') return;
    await this.inbox.accept({
      id: event.id,
      meetingId: room,
      type: event.event,
      identity: event.participant?.identity ?? null,
      sid: event.participant?.sid ?? null,
      at: new Date(Number(event.createdAt) * 1000),
    });
  }

  private async verify(rawBody: Buffer, authorization: string | undefined) {
    if (!this.receiver) throw new AppError(MediaErrors.off);
    try {
      return await this.receiver.receive(rawBody.toString('utf8'), authorization);
    } catch {
      throw new AppError(MediaErrors.webhookRefused);
    }
  }
}
