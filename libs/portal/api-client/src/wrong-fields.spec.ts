import { ApiError } from './api-error';
import { wrongFields } from './wrong-fields';

describe('wrongFields', () => {
  it('names what could not be read', () => {
    const error = new ApiError(400, { code: 'platform.invalid_input', message: '', args: { issues: ['name: Too small', 'kit.0.serial: Required'] } });
    expect([...wrongFields(error)]).toEqual(['name', 'kit.0.serial']);
  });
  it('is empty for another error', () => expect(wrongFields(new ApiError(409, { code: 'endpoints.code_taken', message: '', args: { issues: ['x: y'] } })).size).toBe(0));
});
