/**
 * Routes of billing, under `/api`. Lists take `page, pageSize, sort, q` and answer `{items, total}`; exports take the list's
 * filters and `format=csv|xlsx`. POSTs marked * honour `Idempotency-Key`. Live: topic `run:<run id>` moves with a run's progress.
 * Amounts are whole đồng as JSON numbers. Operators (billing_clerk, operator_admin) use `/billing`, units `/my`.
 *
 * | method, path                               | permission         | input                       | output                             |
 * |--------------------------------------------|--------------------|-----------------------------|------------------------------------|
 * | GET  /billing/months/:month                | billing.read       | month `YYYY-MM` or `last`   | monthOverviewSchema                |
 * | GET  /billing/months/:month/preview        | billing.run        |                             | previewSchema                      |
 * | GET  /billing/months/:month/preview/invoices | billing.run      | page                        | {items: previewInvoice[], total}   |
 * | GET  /billing/months/:month/preview/invoices/:payerId | billing.run |                         | previewInvoiceDetailSchema         |
 * | GET  /billing/runs                         | billing.read       | page                        | {items: run[], total}              |
 * | POST /billing/runs *                       | billing.run        | startRunInput               | 201 runSchema                      |
 * | GET  /billing/runs/:id                     | billing.read       |                             | runSchema                          |
 * | GET  /billing/runs/:id/payers              | billing.read       | page, listRunPayersFilters  | {items: runPayer[], total}         |
 * | POST /billing/runs/:id/payers/:payerId/release * | billing.run |                            | runSchema                          |
 * | GET  /billing/endpoints                    | billing.read       | page, listBilledEndpointsFilters | {items: billedEndpoint[], total} |
 * | GET  /billing/contracts                    | billing.read       | page                        | {items: contractRow[], total}      |
 * | GET  /billing/contracts/:id                | billing.read       |                             | contractDetailSchema               |
 * | PATCH /billing/contracts/:id               | billing.contracts  | editContractInput           | contractDetailSchema               |
 * | GET  /billing/payers                       | billing.read       | page, listPayersFilters     | {items: payerRow[], total}         |
 * | GET  /billing/payers/:id                   | billing.read       |                             | payerDetailSchema                  |
 * | POST /billing/payers/:id/versions *        | billing.contracts  | addPayerVersionInput        | payerDetailSchema                  |
 * | GET  /billing/catalogue                    | billing.read       |                             | catalogueSchema                    |
 * | POST /billing/catalogue/plans *            | billing.contracts  | addPlanInput                | catalogueSchema                    |
 * | POST /billing/catalogue/prices *           | billing.contracts  | addPriceInput               | catalogueSchema                    |
 * | POST /billing/catalogue/vat-rates *        | billing.contracts  | addVatRateInput             | catalogueSchema                    |
 * | GET  /billing/settings                     | billing.read       |                             | {setting: operatorSetting or null} |
 * | PUT  /billing/settings                     | billing.contracts  | editOperatorSettingInput    | {setting: operatorSetting}         |
 * | GET  /billing/parked-events                | billing.read       | page, listParkedEventsFilters | {items: parkedEvent[], total}    |
 * | POST /billing/parked-events/:id/settle *   | billing.contracts  | settleParkedEventInput      | parkedEventSchema                  |
 * | GET  /billing/invoices                     | billing.read       | page, listInvoicesFilters   | {items: invoiceRow[], total}       |
 * | GET  /billing/invoices/export              | billing.read       | listInvoicesFilters, format | file                               |
 * | GET  /billing/invoices/:id                 | billing.read       |                             | invoiceDetailSchema                |
 * | GET  /billing/invoices/:id/pdf             | billing.read       |                             | application/pdf, shown inline      |
 * | GET  /billing/invoices/:id/xml             | billing.read       |                             | application/xml, to be saved       |
 * | GET  /billing/invoices/:id/e-invoice       | billing.read       |                             | eInvoiceSchema                     |
 * | POST /billing/invoices/:id/e-invoice/settle * | billing.run     | settleEInvoiceInput         | eInvoiceSchema                     |
 * | GET  /billing/e-invoices                   | billing.read       | page, listEInvoicesFilters  | {items: eInvoiceRow[], total}      |
 * | POST /billing/e-invoices/retry *           | billing.run        | retryEInvoicesInput         | {retried: number}                  |
 * | GET  /billing/e-invoicing                  | billing.read       |                             | eInvoicingSchema                   |
 * | PUT  /billing/e-invoicing/gateway          | billing.contracts  | saveEInvoiceGatewayInput    | eInvoicingSchema                   |
 * | POST /billing/e-invoicing/test             | billing.contracts  |                             | gatewayTestSchema                  |
 * | POST /billing/e-invoicing/keys             | billing.contracts  | addSigningKeyInput          | eInvoicingSchema                   |
 * | PUT  /billing/e-invoicing/series           | billing.contracts  | eInvoiceSeries              | eInvoicingSchema                   |
 * | POST /billing/adjustments *                | billing.correct    | adjustInvoiceInput          | 201 correctionsSchema              |
 * | POST /billing/replacements *               | billing.correct    | replaceInvoiceInput         | 201 correctionsSchema              |
 * | GET  /billing/endpoints/:id                | billing.read       |                             | subscriptionDetailSchema           |
 * | POST /billing/subscriptions/changes *      | billing.contracts  | changeSubscriptionInput     | changedSubscriptionsSchema         |
 * | POST /billing/subscriptions/changes/preview | billing.contracts | changeSubscriptionInput     | changePreviewSchema                |
 * | POST /billing/prepayments *                | billing.run        | billAheadInput              | 201 correctionsSchema              |
 * | GET  /billing/charge-items                 | billing.read       | page, listChargeItemsFilters | {items: chargeItem[], total}      |
 * | POST /billing/charge-items *               | billing.contracts  | addChargeItemInput          | 201 chargeItemSchema               |
 * | POST /billing/charge-items/:id/cancel *    | billing.contracts  |                             | chargeItemSchema                   |
 * | GET  /billing/payments                     | billing.read       | page, listPaymentsFilters   | {items: payment[], total}          |
 * | POST /billing/payments *                   | billing.payments   | recordPaymentInput          | 201 paymentSchema                  |
 * | POST /billing/payments/:id/reverse *       | billing.payments   | reversePaymentInput         | paymentSchema                      |
 * | GET  /billing/statements                   | billing.read       | page, listStatementsFilters | {items: statement[], total}        |
 * | POST /billing/statements                   | billing.payments   | multipart, field `file`     | 201 statementDraftSchema           |
 * | GET  /billing/statements/:id               | billing.read       |                             | statementSchema                    |
 * | GET  /billing/statements/:id/draft         | billing.payments   |                             | statementDraftSchema               |
 * | GET  /billing/statements/:id/lines         | billing.read       | page, listStatementLinesFilters | {items: statementLineRow[], total} |
 * | PUT  /billing/statements/:id/mapping       | billing.payments   | mapStatementInput           | statementDraftSchema               |
 * | POST /billing/statements/:id/import *      | billing.payments   |                             | statementSchema                    |
 * | DELETE /billing/statements/:id             | billing.payments   |                             | {dropped: true}                    |
 * | GET  /billing/waiting-money                | billing.read       | page, listWaitingMoneyFilters | {items: waitingMoney[], total}   |
 * | GET  /billing/waiting-money/summary        | billing.read       |                             | waitingMoneySummarySchema          |
 * | GET  /billing/waiting-money/targets        | billing.payments   | q                           | moneyTargetsSchema                 |
 * | POST /billing/waiting-money/rematch *      | billing.payments   |                             | rematchedSchema                    |
 * | GET  /billing/waiting-money/:id            | billing.read       |                             | waitingMoneySchema                 |
 * | POST /billing/waiting-money/:id/accept *   | billing.payments   |                             | waitingMoneySchema                 |
 * | POST /billing/waiting-money/:id/match *    | billing.payments   | matchMoneyInput             | waitingMoneySchema                 |
 * | POST /billing/waiting-money/:id/settle *   | billing.payments   | settleMoneyInput            | waitingMoneySchema                 |
 * | POST /billing/waiting-money/:id/reopen *   | billing.payments   |                             | waitingMoneySchema                 |
 * | GET  /billing/payers/:id/refunds           | billing.read       |                             | {items: refund[]}                  |
 * | POST /billing/payers/:id/refunds *         | billing.payments   | refundInput                 | 201 refundSchema                   |
 * | GET  /billing/receivables                  | billing.read       | page, listReceivablesFilters| {items: receivable[], total}       |
 * | GET  /billing/receivables/summary          | billing.read       |                             | receivablesSummarySchema           |
 * | GET  /billing/receivables/export           | billing.read       | listReceivablesFilters, format | file                            |
 * | GET  /my/invoices                          | invoices.read_own  | page, listInvoicesFilters   | {items: myInvoiceRow[], total}     |
 * | GET  /my/invoices/summary                  | invoices.read_own  |                             | myInvoicesSummarySchema            |
 * | GET  /my/invoices/:id                      | invoices.read_own  |                             | myInvoiceDetailSchema              |
 * | GET  /my/invoices/:id/pdf                  | invoices.read_own  |                             | application/pdf, shown inline      |
 * | GET  /my/invoices/:id/xml                  | invoices.read_own  |                             | application/xml, to be saved       |
 *
 * Arrears and webhooks (`arrears/`, `webhooks/`): `receivables` above take ageingFilters too (`asOf`, `unitId`).
 *
 * | method, path                               | permission         | input                       | output                             |
 * |--------------------------------------------|--------------------|-----------------------------|------------------------------------|
 * | GET  /billing/receivables/units            | billing.read       | ageingFilters               | unitAgeingsSchema                  |
 * | GET  /billing/receivables/units/export     | billing.read       | ageingFilters, format       | file                               |
 * | GET  /billing/arrears/settings             | billing.read       |                             | arrearsSettingSchema               |
 * | PUT  /billing/arrears/settings             | billing.contracts  | arrearsSettingSchema        | arrearsSettingSchema               |
 * | GET  /billing/reminders                    | billing.read       | page, listRemindersFilters  | {items: reminder[], total}         |
 * | GET  /billing/reminders/:id/pdf            | billing.read       |                             | application/pdf, shown inline      |
 * | POST /billing/reminders/send *             | billing.payments   | sendRemindersInput          | sentRemindersSchema                |
 * | POST /billing/reminders/:id/withdraw *     | billing.payments   |                             | reminderSchema                     |
 * | GET  /billing/payers/:id/chase             | billing.read       |                             | chaseLogSchema                     |
 * | POST /billing/payers/:id/chase *           | billing.payments   | noteChaseInput              | 201 chaseLogSchema                 |
 * | GET  /billing/suspensions/proposals        | billing.read       | page                        | {items: suspensionProposal[], total} |
 * | GET  /billing/suspensions/proposals/:payerId | billing.read     |                             | suspensionProposalDetailSchema     |
 * | GET  /billing/suspensions                  | billing.read       | page, listSuspensionsFilters| {items: suspension[], total}       |
 * | POST /billing/suspensions *                | billing.suspend    | approveSuspensionInput      | 201 suspensionSchema               |
 * | POST /billing/suspensions/:id/lift *       | billing.suspend    | liftSuspensionInput         | suspensionSchema                   |
 * | GET  /billing/webhooks                     | billing.webhooks   |                             | {items: webhook[]}                 |
 * | POST /billing/webhooks                     | billing.webhooks   | addWebhookInput             | 201 webhookSecretSchema            |
 * | PATCH /billing/webhooks/:id                | billing.webhooks   | editWebhookInput            | webhookSchema                      |
 * | DELETE /billing/webhooks/:id               | billing.webhooks   |                             | 204                                |
 * | POST /billing/webhooks/:id/secret          | billing.webhooks   |                             | webhookSecretSchema                |
 * | POST /billing/webhooks/:id/test *          | billing.webhooks   |                             | 201 webhookDeliverySchema          |
 * | GET  /billing/webhooks/:id/deliveries      | billing.webhooks   | page, listDeliveriesFilters | {items: webhookDelivery[], total}  |
 * | POST /billing/webhook-deliveries/:id/again * | billing.webhooks |                             | webhookDeliverySchema              |
 * | GET  /my/reminders                         | invoices.read_own  |                             | {items: myReminder[]}              |
 * | GET  /my/reminders/:id/pdf                 | invoices.read_own  |                             | application/pdf, shown inline      |
 *
 * Reports (`reports/`): at most 36 months; figures are the ledger's.
 *
 * | method, path                               | permission         | input                       | output                             |
 * |--------------------------------------------|--------------------|-----------------------------|------------------------------------|
 * | GET  /billing/reports/revenue              | billing.read       | unitReportFilters           | revenueReportSchema                |
 * | GET  /billing/reports/revenue/export       | billing.read       | unitReportFilters, part, format | file                           |
 * | GET  /billing/reports/mrr                  | billing.read       | reportRange                 | mrrReportSchema                    |
 * | GET  /billing/reports/mrr/export           | billing.read       | reportRange, format         | file                               |
 * | GET  /billing/reports/vat                  | billing.read       | page, reportRange           | vatReportSchema                    |
 * | GET  /billing/reports/vat/export           | billing.read       | reportRange, format         | file                               |
 * | GET  /billing/reports/endpoint-days        | billing.read       | unitReportFilters           | endpointDaysReportSchema           |
 * | GET  /billing/reports/endpoint-days/export | billing.read       | unitReportFilters, part, format | file                           |
 *
 * Papers (`papers/`): notices 04/SS-HĐĐT, lists 01/BK-ĐCTT, questions of payers, the origin of a line.
 *
 * | method, path                               | permission         | input                       | output                             |
 * |--------------------------------------------|--------------------|-----------------------------|------------------------------------|
 * | POST /billing/invoices/:id/notices *       | billing.correct    | issueNoticeInput            | 201 noticeSchema                   |
 * | GET  /billing/invoices/:id/notices         | billing.read       |                             | {items: notice[]}                  |
 * | GET  /billing/notices/:id/pdf              | billing.read       |                             | application/pdf, shown inline      |
 * | GET  /billing/notices/:id/xml              | billing.read       |                             | application/xml, to be saved       |
 * | GET  /billing/payers/:id/corrections/:month | billing.read      |                             | correctionListSchema               |
 * | GET  /billing/payers/:id/corrections/:month/pdf | billing.read  |                             | application/pdf, shown inline      |
 * | GET  /billing/questions                    | billing.read       | page, listQuestionsFilters  | {items: question[], total}         |
 * | GET  /billing/questions/:id                | billing.read       |                             | questionSchema                     |
 * | POST /billing/questions/:id/answers *      | billing.correct    | questionText                | questionSchema                     |
 * | POST /billing/questions/:id/close *        | billing.correct    | closeQuestionInput          | questionSchema                     |
 * | GET  /my/invoices/:id/notices              | invoices.read_own  |                             | {items: notice[]}                  |
 * | GET  /my/notices/:id/pdf                   | invoices.read_own  |                             | application/pdf, shown inline      |
 * | GET  /my/invoices/:id/questions            | invoices.read_own  |                             | {items: question[]}                |
 * | POST /my/invoices/:id/questions *          | invoices.read_own  | askInput                    | 201 questionSchema                 |
 * | POST /my/questions/:id/entries *           | invoices.read_own  | questionText                | questionSchema                     |
 * | GET  /my/invoices/:id/lines/:position/origin | invoices.read_own |                            | lineOriginSchema                   |
 *
 * Accounts and packs (`account/`): a payer's account, statements with every endpoint, the Treasury's pack, a month as one file.
 *
 * | method, path                               | permission         | input                       | output                             |
 * |--------------------------------------------|--------------------|-----------------------------|------------------------------------|
 * | GET  /billing/payers/:id/account           | billing.read       | accountRange                | accountSchema                      |
 * | GET  /billing/payers/:id/account/export    | billing.read       | accountRange, format        | file                               |
 * | GET  /billing/payers/:id/account/pdf       | billing.read       | accountRange                | application/pdf, shown inline      |
 * | GET  /billing/invoices/:id/statement/pdf   | billing.read       |                             | application/pdf, shown inline      |
 * | GET  /billing/invoices/:id/statement/export | billing.read      | format                      | file                               |
 * | GET  /billing/invoices/:id/treasury-pack   | billing.read       |                             | application/zip                    |
 * | GET  /billing/months/:month/statement      | billing.read       |                             | monthStatementSchema               |
 * | GET  /billing/months/:month/statement/export | billing.read     | format                      | file                               |
 * | GET  /billing/months/:month/statement/pdf  | billing.read       |                             | application/pdf, shown inline      |
 * | GET  /billing/months/:month/archive        | billing.read       |                             | monthArchiveSchema                 |
 * | POST /billing/months/:month/archive *      | billing.run        |                             | 202 monthArchiveSchema             |
 * | GET  /billing/months/:month/archive/file   | billing.read       |                             | application/zip                    |
 * | GET  /my/accounts                          | invoices.read_own  |                             | myAccountsSchema                   |
 * | GET  /my/accounts/:id                      | invoices.read_own  | accountRange                | accountSchema                      |
 * | GET  /my/accounts/:id/export               | invoices.read_own  | accountRange, format        | file                               |
 * | GET  /my/accounts/:id/pdf                  | invoices.read_own  | accountRange                | application/pdf, shown inline      |
 * | GET  /my/invoices/:id/statement/pdf        | invoices.read_own  |                             | application/pdf, shown inline      |
 * | GET  /my/invoices/:id/statement/export     | invoices.read_own  | format                      | file                               |
 * | GET  /my/invoices/:id/treasury-pack        | invoices.read_own  |                             | application/zip                    |
 *
 * Quotations and annexes (`quotation/`).
 *
 * | method, path                               | permission         | input                       | output                             |
 * |--------------------------------------------|--------------------|-----------------------------|------------------------------------|
 * | GET  /billing/quotations                   | billing.read       | page, listQuotationsFilters | {items: quotationRow[], total}     |
 * | GET  /billing/quotations/export            | billing.read       | listQuotationsFilters, format | file                             |
 * | POST /billing/quotations *                 | billing.contracts  | saveQuotationInput          | 201 quotationSchema                |
 * | GET  /billing/quotations/:id               | billing.read       |                             | quotationSchema                    |
 * | PUT  /billing/quotations/:id               | billing.contracts  | saveQuotationInput          | quotationSchema                    |
 * | DELETE /billing/quotations/:id             | billing.contracts  |                             | 204                                |
 * | GET  /billing/quotations/:id/pdf           | billing.read       |                             | application/pdf, shown inline      |
 * | POST /billing/quotations/:id/send *        | billing.contracts  |                             | quotationSchema                    |
 * | POST /billing/quotations/:id/withdraw *    | billing.contracts  |                             | quotationSchema                    |
 * | POST /billing/quotations/:id/accept *      | billing.contracts  |                             | quotationSchema                    |
 * | POST /billing/quotations/:id/decline *     | billing.contracts  | declineQuotationInput       | quotationSchema                    |
 * | GET  /billing/contracts/:id/annexes        | billing.read       |                             | {items: annex[]}                   |
 * | POST /billing/contracts/:id/annexes *      | billing.contracts  | addAnnexInput               | 201 annexSchema                    |
 * | GET  /billing/annexes/:id/pdf              | billing.read       |                             | application/pdf, shown inline      |
 * | GET  /my/quotations                        | invoices.read_own  |                             | {items: myQuotation[]}             |
 * | GET  /my/quotations/:id/pdf                | invoices.read_own  |                             | application/pdf, shown inline      |
 * | POST /my/quotations/:id/accept *           | invoices.read_own  |                             | myQuotationSchema                  |
 * | POST /my/quotations/:id/decline *          | invoices.read_own  | declineQuotationInput       | myQuotationSchema                  |
 */
export * from './values.schema';
export * from './catalogue.schema';
export * from './payer.schema';
export * from './contract.schema';
export * from './run.schema';
export * from './invoice.schema';
export * from './money-in.schema';
export * from './payment.schema';
export * from './subscription.schema';
export * from './correction.schema';
export * from './charge-item.schema';
export { BillingErrors } from './billing.errors';
export * from './e-invoice.schema';
export { invoiceIssuedJob, makeInvoiceDocumentJob, runMonthJob, sendEInvoicesJob } from './billing.jobs';
export * from './arrears/arrears.schema';
export * from './arrears/suspension.schema';
export { ArrearsErrors } from './arrears/arrears.errors';
export { ArrearsJobs } from './arrears/arrears.jobs';
export * from './webhooks/webhook.schema';
export { deliverWebhookJob } from './webhooks/webhook.jobs';
export * from './reports/reports.schema';
export { ReportErrors } from './reports/reports.errors';
export * from './papers/papers.schema';
export { PaperErrors } from './papers/papers.errors';
export * from './account/account.schema';
export { AccountErrors } from './account/account.errors';
export { archiveMonthJob } from './account/account.jobs';
export * from './quotation/quotation.schema';
export { QuotationErrors } from './quotation/quotation.errors';
