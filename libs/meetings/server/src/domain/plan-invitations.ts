/** One line to invite: an endpoint of a unit, or a unit without one. */
export interface InvitationLine {
  readonly unitId: string;
  readonly unitName: string;
  readonly endpointId: string | null;
  readonly endpointName: string | null;
  /** Outside of the branch: the unit accepts first and chooses its endpoint then. */
  readonly isRequest: boolean;
}

/** Each line once, in the order of asking; a unit that comes with an endpoint needs no line without one. */
export function planInvitations(lines: readonly InvitationLine[]): InvitationLine[] {
  const withEndpoint = new Set(lines.filter(({ endpointId }) => endpointId !== null).map(({ unitId }) => unitId));
  const seen = new Set<string>();
  return lines.filter(({ unitId, endpointId }) => {
    const key = `${unitId} ${endpointId ?? ''}`;
    if (seen.has(key) || (endpointId === null && withEndpoint.has(unitId))) return false;
    seen.add(key);
    return true;
  });
}
