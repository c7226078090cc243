/**
 * Routes of endpoints, under `/api`. Lists take `page, pageSize, sort, q` and answer `{items, total}`; exports take the list's
 * filters and `format=csv|xlsx`. POSTs marked * honour `Idempotency-Key`. Live: topic `endpoints:<unit id>` moves when an endpoint of
 * that unit or below it changes state or connection; `device:<endpoint id>` when a command waits for the screen.
 *
 * | method, path                              | permission         | input                       | output                         |
 * |-------------------------------------------|--------------------|-----------------------------|--------------------------------|
 * | GET    /endpoints                         | endpoints.read     | listEndpointsFilters        | {items: endpointRow[], total}  |
 * | GET    /endpoints/export                  | endpoints.read     | listEndpointsFilters, format| file                           |
 * | GET    /endpoints/summary                 | endpoints.read     | ?unitId=                    | endpointSummarySchema          |
 * | GET    /endpoints/kit-template            | endpoints.read     |                             | kitTemplateSchema              |
 * | GET    /endpoints/operators               | endpoints.read     |                             | {items: operatorOption[]}      |
 * | POST   /endpoints *                       | endpoints.register | registerEndpointInput       | endpointDetailSchema           |
 * | GET    /endpoints/:id                     | endpoints.read     |                             | endpointDetailSchema           |
 * | PATCH  /endpoints/:id                     | endpoints.register | editEndpointInput           | endpointDetailSchema           |
 * | GET    /endpoints/:id/journal             | endpoints.read     |                             | {items: journalEntry[]}        |
 * | GET    /endpoints/:id/connections         | endpoints.read     | ?days= (1 to 90, 30)        | connectionHistorySchema        |
 * | POST   /endpoints/:id/accept *            | endpoints.accept   | acceptEndpointInput         | endpointDetailSchema           |
 * | POST   /endpoints/:id/suspend *, resume * | endpoints.suspend  | changeServiceInput          | endpointDetailSchema           |
 * | POST   /endpoints/:id/retire *            | endpoints.retire   | changeServiceInput          | endpointDetailSchema           |
 * | POST   /endpoints/:id/pair                | endpoints.pair     | pairEndpointInput           | pairedSchema                   |
 * | POST   /endpoints/:id/unpair              | endpoints.pair     |                             | endpointDetailSchema           |
 * | GET    /endpoints/:id/link-tests          | endpoints.read     |                             | {items: linkTest[]} newest 20  |
 * | POST   /link-tests *                      | endpoints.test     | startLinkTestsInput         | linkTestBatchSchema            |
 * | GET    /link-tests/:batchId               | endpoints.read     |                             | linkTestBatchSchema            |
 * | GET    /endpoints/import/template         | endpoints.import   | ?format=csv|xlsx            | file                           |
 * | POST   /endpoints/import/preview          | endpoints.import   | multipart, field `file`     | importPreviewSchema            |
 * | GET    /endpoints/import/:id              | endpoints.import   |                             | importPreviewSchema            |
 * | GET    /endpoints/import/:id/rows         | endpoints.import   | listImportRowsFilters       | {items: importRow[], total}    |
 * | PATCH  /endpoints/import/:id/rows         | endpoints.import   | mendImportRowInput          | importPreviewSchema            |
 * | POST   /endpoints/import/:id/confirm      | endpoints.import   |                             | importConfirmedSchema          |
 * | POST   /endpoints/import/:id/undo         | endpoints.import   |                             | importDraftSchema              |
 * | GET    /endpoints/import/:id/refused      | endpoints.import   | ?format=csv|xlsx            | file                           |
 * | GET    /installations                     | endpoints.install  | listInstallationsFilters    | {items: installation[], total} |
 * | POST   /installations/:endpointId/start * | endpoints.install  |                             | installationSchema             |
 * | POST   /installations/:endpointId/installed * | endpoints.install | markInstalledInput       | installationSchema             |
 * | POST   /device/pairing                    | nobody             | startPairingInput           | pairingStartedSchema           |
 * | POST   /device/pairing/token              | nobody             | pollPairingInput            | pairingPolledSchema, cookie    |
 * | GET    /device/me                         | the screen         |                             | deviceSelfSchema               |
 * | POST   /device/heartbeat                  | the screen         | heartbeatInput              | heartbeatAnswerSchema          |
 * | GET    /device/commands                   | the screen         |                             | deviceCommandsSchema           |
 * | GET    /device/probe                      | the screen         | ?bytes= (up to 2,000,000)   | random bytes, for kbit/s down  |
 * | POST   /device/probe                      | the screen         | {padding} up to 900 kB      | {bytes}, for kbit/s up         |
 * | POST   /device/link-tests/:id/result      | the screen         | reportLinkTestInput         | linkTestSchema                 |
 */
export * from './endpoint.schema';
export * from './installation.schema';
export * from './import.schema';
export * from './device.schema';
export * from './link-test.schema';
export { ENDPOINT_READER, type EndpointFacts, type EndpointReader } from './endpoint-reader';
export { SERVICE_HOLDS, type ArrearsHold, type Holder, type HoldOutcome, type ReleaseOutcome, type ServiceHolds } from './service-holds';
export { EndpointErrors } from './endpoints.errors';
export { EndpointLifeJobs, endpointLifePayload } from './endpoint-life.jobs';
export { PresenceJobs } from './presence.jobs';
