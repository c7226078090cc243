import { serviceDay, type ServiceDay } from '@diem-cau/shared/time';

/** SQL gives days as text, so that no zone of a driver moves them. */
export const dayOf = (text: string): ServiceDay => serviceDay(text);
export const dayOrNull = (text: string | null): ServiceDay | null => (text === null ? null : serviceDay(text));
