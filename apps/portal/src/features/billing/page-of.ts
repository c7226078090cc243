/** The answer of every list of the api. */
export type PageOf<T> = { items: T[]; total: number };
