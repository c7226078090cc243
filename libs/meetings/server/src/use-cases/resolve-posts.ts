import { Injectable } from '@nestjs/common';
import { permissionsOf } from '@diem-cau/identity/contracts';
import { MeetingErrors } from '@diem-cau/meetings/contracts';
import { AppError } from '@diem-cau/platform/errors';
import { MeetingRepository, type PostRow } from '../data/meeting.repository';

/** Chair and secretaries: posts of the convening unit that hold today and may conduct. */
@Injectable()
export class ResolvePosts {
  constructor(private readonly meetings: MeetingRepository) {}

  /** @throws AppError `meetings.post_not_found` */
  async execute(tenantId: string, chairPostId: string, secretaryPostIds: readonly string[]): Promise<{ chair: PostRow; secretaries: PostRow[] }> {
    const wanted = [...new Set([chairPostId, ...secretaryPostIds])];
    const found = (await this.meetings.posts(tenantId, wanted)).filter(mayConduct);
    const chair = found.find(({ postId }) => postId === chairPostId);
    if (!chair || found.length !== wanted.length) throw new AppError(MeetingErrors.postNotFound);
    return { chair, secretaries: found.filter(({ postId }) => postId !== chairPostId) };
  }
}

export const mayConduct = ({ role }: PostRow): boolean => permissionsOf(role).has('meetings.conduct');
