/** Where business dates come from. Expiry of sessions, codes and leases uses the database's `now()` instead. */
export interface Clock {
  now(): Date;
}

/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol.for('Clock');

export class SystemClock implements Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved: tests, scenarios, a tenant's test clock. */
export class FixedClock implements Clock {
  private current: number;

  constructor(instant: Date | string) {
    this.current = toMilliseconds(instant);
  }

  now(): Date {
    return new Date(this.current);
  }

  moveTo(instant: Date | string): void {
    this.current = toMilliseconds(instant);
  }
}

function toMilliseconds(instant: Date | string): number {
  const milliseconds = new Date(instant).getTime();
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an instant: ${String(instant)}`);
  return milliseconds;
}
