/** Values that a message may print; never an entity, never another tenant's data. */
export type ErrorArgs = Record<string, string | number | boolean | null | undefined | readonly (string | number)[]>;

export interface ErrorDefinition {
  /** `domain.snake_case`; what the portal switches on. */
  readonly code: string;
  /** HTTP status of the answer. */
  readonly status: number;
  /** English, for logs. */
  readonly message: string;
}

/**
 * One registry a domain: keys are read in code, codes on the wire.
 * @throws at load when a code does not begin with the domain's name, so that no two domains share one.
 */
export function defineErrors<const T extends Record<string, ErrorDefinition>>(domain: string, registry: T): T {
  for (const { code } of Object.values(registry)) {
    if (!code.startsWith(`${domain}.`)) throw new Error(`error code ${code} does not belong to ${domain}`);
  }
  return registry;
}

/** The one way to refuse: a code first, a sentence second. Everything else that is thrown is a 500 without detail. */
export class AppError extends Error {
  constructor(
    readonly definition: ErrorDefinition,
    readonly args: ErrorArgs = {},
  ) {
    super(definition.message);
    this.name = 'AppError';
  }

  get code(): string {
    return this.definition.code;
  }
}
