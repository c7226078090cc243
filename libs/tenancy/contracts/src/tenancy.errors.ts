import { defineErrors } from '@diem-cau/platform/errors';

export const TenancyErrors = defineErrors('tenancy', {
  unitNotFound: { code: 'tenancy.unit_not_found', status: 404, message: 'No such unit today.' },
});
