import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import {
  backupCodesSchema, changePasswordInputSchema, choosePostInputSchema, createdPostSchema, createPostInputSchema, editPostInputSchema, editProfileInputSchema,
  forgotPasswordInputSchema, listPostsFilters, managedPostSchema, oneTimeLinkSchema, openSessionsSchema, resetPasswordInputSchema, sessionSchema,
  signInInputSchema, signInStepSchema, totpEnrollmentSchema, totpInputSchema,
} from '@diem-cau/identity/contracts';
import { pageOf, pageQuerySchema } from '@diem-cau/platform/http';

export class SignInBody extends createZodDto(signInInputSchema) {}
export class SignInStepAnswer extends createZodDto(signInStepSchema) {}
export class TotpBody extends createZodDto(totpInputSchema) {}
export class TotpEnrollmentAnswer extends createZodDto(totpEnrollmentSchema) {}
export class BackupCodesAnswer extends createZodDto(backupCodesSchema) {}
export class SessionAnswer extends createZodDto(sessionSchema) {}
export class ChoosePostBody extends createZodDto(choosePostInputSchema) {}
export class ForgotPasswordBody extends createZodDto(forgotPasswordInputSchema) {}
export class ResetPasswordBody extends createZodDto(resetPasswordInputSchema) {}
export class ChangePasswordBody extends createZodDto(changePasswordInputSchema) {}
export class OpenSessionsAnswer extends createZodDto(openSessionsSchema) {}
export class EditProfileBody extends createZodDto(editProfileInputSchema) {}
export class ListPostsQuery extends createZodDto(pageQuerySchema.extend(listPostsFilters)) {}
export class PostsAnswer extends createZodDto(pageOf(managedPostSchema)) {}
export class PostAnswer extends createZodDto(managedPostSchema) {}
export class CreatePostBody extends createZodDto(createPostInputSchema) {}
export class CreatedPostAnswer extends createZodDto(createdPostSchema) {}
export class EditPostBody extends createZodDto(editPostInputSchema) {}
export class OneTimeLinkAnswer extends createZodDto(oneTimeLinkSchema) {}
export class IdParams extends createZodDto(z.object({ id: z.uuid() })) {}
export class PostIdParams extends createZodDto(z.object({ postId: z.uuid() })) {}
