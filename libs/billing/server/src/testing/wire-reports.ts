import type { Database } from '@diem-cau/platform/database';
import { EndpointDaysRepository } from '../data/reports/endpoint-days.repository';
import { RevenueRepository } from '../data/reports/revenue.repository';
import { VatListRepository } from '../data/reports/vat-list.repository';
import { TariffRepository } from '../data/tariff.repository';
import { TimelineRepository } from '../data/timeline.repository';
import { ReadReports } from '../use-cases/reports/read-reports';

/** Reports by hand, for tests. */
export const wireReports = (db: Database): ReadReports =>
  new ReadReports(db, new RevenueRepository(db), new VatListRepository(db), new EndpointDaysRepository(db), new TimelineRepository(db), new TariffRepository(db));
