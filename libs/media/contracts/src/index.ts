/**
 * Routes of media.
 *
 * | method, path                | who                    | input                 | output           |
 * |-----------------------------|------------------------|-----------------------|------------------|
 * | POST /api/media/token       | person who took ticket | mediaTokenInputSchema | mediaTokenSchema |
 * | POST /api/device/media/token| device that took it    | mediaTokenInputSchema | mediaTokenSchema |
 * | POST /hooks/livekit         | the media server       | signed raw body       | 200              |
 *
 * Errors: `media.off` (503: the meeting goes on without picture and sound), `media.unreachable` (503: try again),
 * `meetings.ticket_refused` (410: take a new ticket).
 */
export { MEDIA_PERMISSIONS, type MediaPermission, type MediaPermissions } from './media-permissions';
export { MEDIA_ROOMS, type MediaParticipant, type MediaRooms } from './media-rooms';
export { mediaTokenInputSchema, mediaTokenSchema, type MediaTokenInput, type MediaTokenView } from './token.schema';
export { MediaErrors } from './media.errors';
