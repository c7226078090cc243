/** One message file a feature in each language; its name is the namespace. A new feature is one word here. */
export const features = ['common', 'identity', 'errors', 'endpoints', 'meetings', 'billing', 'admin', 'screen'] as const;

export type Feature = (typeof features)[number];
