/**
 * Routes of identity, under `/api`. `public`: no session; `session`: any signed-in person, also before a post is chosen.
 *
 * | method, path                     | who          | input                     | output                          |
 * |----------------------------------|--------------|---------------------------|---------------------------------|
 * | POST   /session                  | public       | signInInputSchema         | signInStepSchema, sets cookie   |
 * | POST   /session/totp             | half         | totpInputSchema           | signInStepSchema, new cookie    |
 * | GET    /session                  | session      |                           | sessionSchema                   |
 * | DELETE /session                  | session      |                           | 204, clears cookie              |
 * | POST   /session/post             | session      | choosePostInputSchema     | sessionSchema, new cookie       |
 * | POST   /password/forgot          | public       | forgotPasswordInputSchema | 204 always                      |
 * | POST   /password/reset           | public       | resetPasswordInputSchema  | 204                             |
 * | POST   /password/change          | session      | changePasswordInputSchema | 204, new cookie, others end     |
 * | POST   /totp/enroll              | half, session|                           | totpEnrollmentSchema            |
 * | POST   /totp/confirm             | half, session| totpInputSchema           | backupCodesSchema (+ new cookie)|
 * | GET    /sessions                 | session      |                           | openSessionsSchema              |
 * | DELETE /sessions/:id             | session      |                           | 204                             |
 * | PATCH  /profile                  | session      | editProfileInputSchema    | sessionSchema                   |
 * | GET    /posts                    | posts.manage | page + listPostsFilters   | {items: managedPost[], total}   |
 * | GET    /posts/:id                | posts.manage |                           | managedPostSchema               |
 * | POST   /posts                    | posts.manage | createPostInputSchema     | 201 createdPostSchema           |
 * | PATCH  /posts/:id                | posts.manage | editPostInputSchema       | managedPostSchema               |
 * | POST   /posts/:id/end            | posts.manage |                           | managedPostSchema               |
 * | POST   /posts/:id/reset-link     | posts.manage |                           | oneTimeLinkSchema               |
 * | POST   /people/:postId/disable-totp | posts.manage |                        | managedPostSchema               |
 *
 * One-time links open the portal at `/dat-lai-mat-khau#<token>`: a fragment reaches no server log.
 */
export { PERMISSIONS, OPERATOR_ROLES, TENANT_ROLES, ROLES, permissionsOf, requirePermission, type Permission, type Role } from './permissions';
export * from './session.schema';
export * from './sign-in.schema';
export * from './posts.schema';
export { IdentityErrors } from './identity.errors';
