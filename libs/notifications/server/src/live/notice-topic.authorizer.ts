import { Injectable } from '@nestjs/common';
import type { Actor } from '@diem-cau/platform/database';
import { AuthorizesTopic, type LiveTopicAuthorizer } from '@diem-cau/platform/http';

/** `notices:<post id>`: one's own post. */
@Injectable()
@AuthorizesTopic('notices')
export class NoticeTopicAuthorizer implements LiveTopicAuthorizer {
  mayListen(actor: Actor, id: string): Promise<boolean> {
    return Promise.resolve(actor.postId === id);
  }
}
