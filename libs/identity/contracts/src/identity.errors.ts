import { defineErrors } from '@diem-cau/platform/errors';

export const IdentityErrors = defineErrors('identity', {
  wrongCredentials: { code: 'identity.wrong_credentials', status: 401, message: 'Username or password is wrong.' },
  lockedOut: { code: 'identity.locked_out', status: 429, message: 'Too many wrong attempts of this account or address.' },
  noPost: { code: 'identity.no_post', status: 403, message: 'The person holds no post today.' },
  signInExpired: { code: 'identity.sign_in_expired', status: 401, message: 'The half-done sign-in has expired.' },
  wrongCode: { code: 'identity.wrong_code', status: 422, message: 'The second-factor code is wrong or was used before.' },
  secondFactorNeeded: { code: 'identity.second_factor_needed', status: 403, message: 'The post asks for a second factor; this session has none.' },
  totpAlreadyOn: { code: 'identity.totp_already_on', status: 409, message: 'A second factor is already confirmed.' },
  totpNotStarted: { code: 'identity.totp_not_started', status: 409, message: 'No enrolment is waiting for its first code.' },
  wrongPassword: { code: 'identity.wrong_password', status: 422, message: 'The current password is wrong.' },
  weakPassword: { code: 'identity.weak_password', status: 422, message: 'The password is among the commonest ones or holds the username.' },
  linkUsed: { code: 'identity.link_used', status: 410, message: 'The one-time link was used or has expired.' },
  usernameTaken: { code: 'identity.username_taken', status: 409, message: 'The username belongs to somebody.' },
  postExists: { code: 'identity.post_exists', status: 409, message: 'The person already holds this role in this unit.' },
  postEnded: { code: 'identity.post_ended', status: 409, message: 'The post has ended.' },
  roleNotAllowed: { code: 'identity.role_not_allowed', status: 422, message: 'The role does not fit a unit or an operator.' },
  heldElsewhere: { code: 'identity.held_elsewhere', status: 409, message: 'The person also holds posts outside the admin’s branch.' },
  ownPost: { code: 'identity.own_post', status: 409, message: 'Admins do not end or demote the post they act in.' },
});
