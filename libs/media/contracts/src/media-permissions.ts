/** What one participant may send into a meeting. Hearing and seeing come with being admitted. */
export const MEDIA_PERMISSIONS = ['media.camera', 'media.microphone', 'media.screen_share'] as const;
export type MediaPermission = (typeof MEDIA_PERMISSIONS)[number];
export type MediaPermissions = ReadonlySet<MediaPermission>;
