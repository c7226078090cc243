const WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3] as const;
const ORGANISATION = /^\d{10}(-\d{3})?$/;
const PERSON = /^\d{12}$/;
const BUDGET_UNIT = /^\d{7}$/;

/**
 * A Vietnamese tax code: 10 digits with a check digit, a branch's with `-` and 3 more; since 1 July 2025 also the
 * 12-digit personal id, which has no check digit of its own.
 */
export function taxCodeIsValid(taxCode: string): boolean {
  if (PERSON.test(taxCode)) return true;
  if (!ORGANISATION.test(taxCode)) return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(taxCode.charAt(index)), 0);
  return 10 - (sum % 11) === Number(taxCode.charAt(9));
}

/** A budget-unit code (mã đơn vị quan hệ ngân sách): 7 digits. */
export function budgetCodeIsValid(budgetCode: string): boolean {
  return BUDGET_UNIT.test(budgetCode);
}
