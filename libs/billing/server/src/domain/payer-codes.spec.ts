import { budgetCodeIsValid, taxCodeIsValid } from './payer-codes';

it.each([
  ['0100684378', true],
  ['0100109106', true],
  ['0199100004', true],
  ['0199100371', true],
  ['0199100741', true],
  ['0100109106-001', true],
  ['001200000123', true],
  ['0100684379', false],
  ['0100109107-001', false],
  ['0100109106-1', false],
  ['010010910', false],
  ['', false],
])('tax code %p: %p', (taxCode, isValid) => {
  expect(taxCodeIsValid(taxCode)).toBe(isValid);
});

it.each([
  ['1099999', true],
  ['109999', false],
  ['10999990', false],
  ['109999A', false],
])('budget code %p: %p', (budgetCode, isValid) => {
  expect(budgetCodeIsValid(budgetCode)).toBe(isValid);
});
