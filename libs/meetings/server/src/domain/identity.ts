/** A participant's name in the media room: an endpoint, or a person in one post. */
export const endpointIdentity = (endpointId: string): string => `e:${endpointId}`;
export const postIdentity = (postId: string): string => `p:${postId}`;

export const endpointIdOf = (identity: string): string | null => (identity.startsWith('e:') ? identity.slice(2) : null);
export const postIdOf = (identity: string): string | null => (identity.startsWith('p:') ? identity.slice(2) : null);
