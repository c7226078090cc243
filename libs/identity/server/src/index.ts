export { IdentityModule } from './identity.module';
export { hashPassword } from './crypto/passwords';
