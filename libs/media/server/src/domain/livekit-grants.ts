import { TrackSource } from 'livekit-server-sdk';
import type { MediaPermission, MediaPermissions } from '@diem-cau/media/contracts';

const SOURCES: Readonly<Record<MediaPermission, readonly TrackSource[]>> = {
  'media.camera': [TrackSource.CAMERA],
  'media.microphone': [TrackSource.MICROPHONE],
  'media.screen_share': [TrackSource.SCREEN_SHARE, TrackSource.SCREEN_SHARE_AUDIO],
};

/** The struct of a participant's rights. Whole, because a missing boolean means false, and an empty list of sources means all. */
export interface PublishGrant {
  readonly canPublish: boolean;
  readonly canPublishSources: TrackSource[];
  readonly canSubscribe: true;
  readonly canPublishData: false;
  readonly canUpdateMetadata: false;
}

export function grantOf(permissions: MediaPermissions): PublishGrant {
  const canPublishSources = [...permissions].flatMap((permission) => SOURCES[permission]);
  return { canPublish: canPublishSources.length > 0, canPublishSources, canSubscribe: true, canPublishData: false, canUpdateMetadata: false };
}

interface ServerGrant {
  readonly canPublish: boolean;
  readonly canPublishSources: readonly TrackSource[];
  readonly canSubscribe: boolean;
  readonly canPublishData: boolean;
  readonly canUpdateMetadata: boolean;
}

/** What the media server says that somebody may do; an empty list with `canPublish` is everything. */
export function permissionsIn(grant: ServerGrant | undefined): MediaPermissions {
  if (!grant?.canPublish) return new Set();
  const all = Object.keys(SOURCES) as MediaPermission[];
  if (grant.canPublishSources.length === 0) return new Set(all);
  return new Set(all.filter((permission) => SOURCES[permission].some((source) => grant.canPublishSources.includes(source))));
}

/** False where the server grants data, metadata or no hearing: then it is to be sent again, whatever the sources say. */
export function isWellFormed(grant: ServerGrant | undefined): boolean {
  return grant !== undefined && grant.canSubscribe && !grant.canPublishData && !grant.canUpdateMetadata && !(grant.canPublish && grant.canPublishSources.length === 0);
}
