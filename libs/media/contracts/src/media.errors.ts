import { defineErrors } from '@diem-cau/platform/errors';

export const MediaErrors = defineErrors('media', {
  off: { code: 'media.off', status: 503, message: 'No media server is configured.' },
  unreachable: { code: 'media.unreachable', status: 503, message: 'The media server does not answer.' },
  webhookRefused: { code: 'media.webhook_refused', status: 401, message: 'The webhook is not signed by the media server.' },
});
