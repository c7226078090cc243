import { z } from 'zod';
import { ROLES } from './permissions';
import { contactFields, personNameSchema, usernameSchema } from './sign-in.schema';

/** A post as its admin sees it. */
export const managedPostSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  username: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  role: z.string(),
  /** Chức vụ as printed. */
  title: z.string(),
  tenant: z.object({ id: z.uuid(), name: z.string(), fullName: z.string(), level: z.string(), code: z.string() }).nullable(),
  operator: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  mfaRequired: z.boolean(),
  mfaEnrolled: z.boolean(),
  /** False until the person has set a first password by the one-time link. */
  hasPassword: z.boolean(),
  startsOn: z.iso.date(),
  /** First day on which it no longer holds. */
  endsOn: z.iso.date().nullable(),
  active: z.boolean(),
});
export type ManagedPostView = z.infer<typeof managedPostSchema>;

/** Filters of `GET /posts`, beside `page, pageSize, sort (name|-name|unit|-unit|role), q`. */
export const listPostsFilters = {
  /** A unit of the branch; with `below=true` its descendants too. */
  tenantId: z.uuid().optional(),
  below: z.stringbool().optional(),
  role: z.enum(ROLES).optional(),
  state: z.enum(['active', 'ended', 'all']).default('active'),
};

export const createPostInputSchema = z.object({
  username: usernameSchema,
  name: personNameSchema,
  ...contactFields,
  role: z.enum(ROLES),
  title: z.string().trim().min(2).max(120),
  /** The unit of the post; the actor's own unit when left out. Operators leave it out. */
  tenantId: z.uuid().optional(),
  /** True where the username may belong to a person who is already known and gets this post as well. */
  existing: z.boolean().default(false),
});
export type CreatePostInput = z.infer<typeof createPostInputSchema>;

/** A one-time link for setting a password: handed over by the admin, works once, until `expiresAt`. */
export const oneTimeLinkSchema = z.object({ url: z.string(), expiresAt: z.iso.datetime() });
export type OneTimeLinkView = z.infer<typeof oneTimeLinkSchema>;

/** `link` is null where the person already has a password of their own. */
export const createdPostSchema = z.object({ post: managedPostSchema, link: oneTimeLinkSchema.nullable() });
export type CreatedPostView = z.infer<typeof createdPostSchema>;

export const editPostInputSchema = z.object({
  role: z.enum(ROLES).optional(),
  title: z.string().trim().min(2).max(120).optional(),
  mfaRequired: z.boolean().optional(),
});
export type EditPostInput = z.infer<typeof editPostInputSchema>;
