/** One message file a feature in each language, `messages/<language>/<feature>.json`; its name is the namespace. A new feature is one word here. */
export const features = ['common', 'identity', 'endpoints', 'meetings', 'billing', 'subscription', 'selling', 'e_invoice', 'money_in', 'arrears', 'reports', 'papers', 'account', 'quotation', 'webhook', 'admin', 'screen'] as const;

/** Sentences of error codes, `messages/<language>/errors/<domain>.json`: the code `media.off` is the key `off` of media.json. */
export const errorDomains = ['client', 'platform', 'identity', 'tenancy', 'endpoints', 'meetings', 'media', 'billing', 'notifications', 'audit', 'realtime'] as const;
