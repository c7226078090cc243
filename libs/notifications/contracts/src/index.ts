/**
 * | method | path | permission | input | output |
 * |---|---|---|---|---|
 * | GET | /api/notices | signed in, with a post | noticeListQuerySchema | noticeListSchema |
 * | POST | /api/notices/:id/read | signed in, with a post | | 204 |
 * | POST | /api/notices/read-all | signed in, with a post | | 204 |
 *
 * Live topic: `notices:<post id>`.
 */
export { NOTICES, type Notice, type Notices } from './notices';
export { noticeListQuerySchema, noticeListSchema, noticeSchema, type NoticeListQuery, type NoticeListView, type NoticeView } from './notice.schema';
export { NoticeJobs } from './notice.jobs';
export { NotificationErrors } from './notifications.errors';
export { NOTICE_SENTENCES, noticeSentence, type NoticeSentence } from './notice-sentences';
