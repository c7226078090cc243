/** What the filter offers: the acts that people look for. Others are listed and have words, but no door. */
export const auditActions = [
  'session.signed_in', 'session.refused', 'password.reset', 'post.created', 'post.edited', 'post.ended', 'person.reset_link_made', 'second_factor.disabled',
  'endpoint.registered', 'endpoint.edited', 'endpoint.imported', 'endpoint.import_undone', 'endpoint.accepted', 'endpoint.suspended', 'endpoint.resumed', 'endpoint.retired', 'endpoint.paired', 'endpoint.unpaired',
  'meeting.scheduled', 'meeting.announced', 'meeting.postponed', 'meeting.cancelled',
] as const;
