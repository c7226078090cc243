import { defineErrors } from '@diem-cau/platform/errors';

export const NotificationErrors = defineErrors('notifications', {
  noticeNotFound: { code: 'notifications.notice_not_found', status: 404, message: 'No such notice for this post.' },
});
