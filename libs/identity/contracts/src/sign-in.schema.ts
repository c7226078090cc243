import { z } from 'zod';

export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(60)
  .regex(/^[a-z0-9]+([._-][a-z0-9]+)*$/, 'letters without marks, digits, and . _ - between them');

/** 10 to 128 characters. Length is what protects; what is in the list of the commonest ones is refused by the server. */
export const newPasswordSchema = z.string().min(10).max(128);

export const signInInputSchema = z.object({ username: z.string().trim().toLowerCase().min(1).max(60), password: z.string().min(1).max(128) });
export type SignInInput = z.infer<typeof signInInputSchema>;

/**
 * What the browser shows next. `totp`: ask for a code (`POST /session/totp`). `enroll_totp`: the post asks for a second
 * factor and the person has none yet (`POST /totp/enroll`, `/totp/confirm`). `choose_post`: signed in, several posts.
 */
export const signInStepSchema = z.object({ step: z.enum(['done', 'totp', 'enroll_totp', 'choose_post']) });
export type SignInStep = z.infer<typeof signInStepSchema>;

/** A code of the authenticator (6 digits) or a backup code (10 letters and digits, dash and spaces do not matter). */
export const totpInputSchema = z.object({ code: z.string().trim().min(6).max(16) });
export type TotpInput = z.infer<typeof totpInputSchema>;

export const totpEnrollmentSchema = z.object({ otpauthUri: z.string(), secret: z.string() });
export type TotpEnrollmentView = z.infer<typeof totpEnrollmentSchema>;

/** `step` says how the sign-in goes on where confirming was part of it; `done` otherwise. Codes are shown once. */
export const backupCodesSchema = signInStepSchema.extend({ backupCodes: z.array(z.string()) });
export type BackupCodesView = z.infer<typeof backupCodesSchema>;

export const choosePostInputSchema = z.object({ postId: z.uuid() });
export const forgotPasswordInputSchema = z.object({ username: z.string().trim().toLowerCase().min(1).max(60) });
export const resetPasswordInputSchema = z.object({ token: z.string().min(20).max(100), password: newPasswordSchema });
export const changePasswordInputSchema = z.object({ current: z.string().min(1).max(128), next: newPasswordSchema });

export const openSessionSchema = z.object({
  id: z.uuid(),
  current: z.boolean(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export const openSessionsSchema = z.object({ items: z.array(openSessionSchema) });
export type OpenSessionView = z.infer<typeof openSessionSchema>;

const phoneSchema = z
  .string()
  .trim()
  .regex(/^[0-9+ .]{8,20}$/, 'digits, spaces, dots, + : 8 to 20');
const emailSchema = z.email().max(200).transform((value) => value.toLowerCase());

/** An empty text or null clears phone or e-mail. */
export const contactFields = {
  phone: z.union([phoneSchema, z.literal('').transform(() => null), z.null()]).optional(),
  email: z.union([emailSchema, z.literal('').transform(() => null), z.null()]).optional(),
};
export const personNameSchema = z.string().trim().min(2).max(100);

export const editProfileInputSchema = z.object({ name: personNameSchema.optional(), ...contactFields, locale: z.enum(['vi', 'en']).optional() });
export type EditProfileInput = z.infer<typeof editProfileInputSchema>;
