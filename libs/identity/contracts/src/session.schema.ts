import { z } from 'zod';

export const postSchema = z.object({
  id: z.uuid(),
  role: z.string(),
  /** Chức vụ as printed. */
  title: z.string(),
  tenant: z.object({ id: z.uuid(), name: z.string(), level: z.string(), code: z.string() }).nullable(),
  operator: z.object({ id: z.uuid(), name: z.string() }).nullable(),
});
export type PostView = z.infer<typeof postSchema>;

/** `GET /api/session`: who is signed in, in which post, and what that post may. */
export const sessionSchema = z.object({
  person: z.object({ id: z.uuid(), name: z.string(), username: z.string(), email: z.string().nullable(), phone: z.string().nullable() }),
  post: postSchema.nullable(),
  posts: z.array(postSchema),
  permissions: z.array(z.string()),
  locale: z.enum(['vi', 'en']),
  mfa: z.object({ enrolled: z.boolean(), required: z.boolean() }),
  /** True in the demonstration: screens and documents say so. */
  demonstration: z.boolean(),
});
export type SessionView = z.infer<typeof sessionSchema>;
