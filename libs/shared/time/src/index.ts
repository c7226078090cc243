export {
  addMonths,
  billingMonth,
  compareMonths,
  daysInMonth,
  firstDay,
  firstDayAfter,
  isBillingMonth,
  monthOf,
  monthOfInstant,
  previousMonth,
  type BillingMonth,
} from './billing-month';
export { CLOCK, FixedClock, SystemClock, type Clock } from './clock';
export { formatDay, formatInstant, formatMonth, formatTime, parseDay, weekdayVi } from './format';
export {
  addDays,
  addMonthsToDay,
  compareDays,
  daysBetween,
  earlierDay,
  isServiceDay,
  laterDay,
  serviceDay,
  serviceDayOf,
  startOfDay,
  type ServiceDay,
} from './service-day';
export { ZONE } from './zone';
