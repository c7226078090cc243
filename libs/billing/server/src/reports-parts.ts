import { EndpointDaysRepository } from './data/reports/endpoint-days.repository';
import { RevenueRepository } from './data/reports/revenue.repository';
import { VatListRepository } from './data/reports/vat-list.repository';
import { ReportsController } from './http/reports/reports.controller';
import { ReadReports } from './use-cases/reports/read-reports';

/** Reports, for the module. */
export const REPORT_CONTROLLERS = [ReportsController];
export const REPORT_PROVIDERS = [EndpointDaysRepository, RevenueRepository, VatListRepository, ReadReports];
