import { Global, Module } from '@nestjs/common';
import { ENDPOINT_READER, SERVICE_HOLDS } from '@diem-cau/endpoints/contracts';
import { DeviceRepository } from './data/devices.repository';
import { EndpointEvents } from './data/endpoint-events.repository';
import { EndpointFactsRepository } from './data/endpoint-facts.repository';
import { EndpointLists } from './data/endpoint-list.repository';
import { EndpointRepository } from './data/endpoints.repository';
import { HoldRepository } from './data/holds.repository';
import { ImportRepository } from './data/imports.repository';
import { KitRepository } from './data/kits.repository';
import { LifeRepository } from './data/life.repository';
import { LinkTestRepository } from './data/link-tests.repository';
import { PairingStore } from './data/pairing.store';
import { PresenceRepository } from './data/presence.repository';
import { TableFileReader } from './data/table-file.reader';
import { UnitNames } from './data/unit-names.repository';
import { DeviceTopicAuthorizer } from './live/device-topic.authorizer';
import { EndpointsTopicAuthorizer } from './live/endpoints-topic.authorizer';
import { AnnounceConnections } from './jobs/announce-connections.processor';
import { AcceptEndpoint } from './use-cases/accept-endpoint';
import { AnnounceBranch } from './use-cases/announce-branch';
import { ChangeService } from './use-cases/change-service';
import { ConfirmImport } from './use-cases/confirm-import';
import { EditEndpoint } from './use-cases/edit-endpoint';
import { HoldForArrears } from './use-cases/hold-for-arrears';
import { JudgeImport } from './use-cases/judge-import';
import { ListEndpoints } from './use-cases/list-endpoints';
import { ListInstallations } from './use-cases/list-installations';
import { ListLinkTests } from './use-cases/list-link-tests';
import { ListOperators } from './use-cases/list-operators';
import { MarkInstalled } from './use-cases/mark-installed';
import { MendImportRow } from './use-cases/mend-import-row';
import { PairEndpoint } from './use-cases/pair-endpoint';
import { PollPairing } from './use-cases/poll-pairing';
import { PreviewImport } from './use-cases/preview-import';
import { ReadConnections } from './use-cases/read-connections';
import { ReadDeviceCommands } from './use-cases/read-device-commands';
import { ReadDeviceSelf } from './use-cases/read-device-self';
import { ReadEndpoint } from './use-cases/read-endpoint';
import { ReadImport } from './use-cases/read-import';
import { ReadJournal } from './use-cases/read-journal';
import { ReadKitTemplate } from './use-cases/read-kit-template';
import { ReadLinkTestBatch } from './use-cases/read-link-test-batch';
import { ReadSummary } from './use-cases/read-summary';
import { RecordEvent } from './use-cases/record-event';
import { RegisterEndpoint } from './use-cases/register-endpoint';
import { ReportLinkTest } from './use-cases/report-link-test';
import { SearchEndpoints } from './use-cases/search-endpoints';
import { StartInstallation } from './use-cases/start-installation';
import { StartLinkTests } from './use-cases/start-link-tests';
import { StartPairing } from './use-cases/start-pairing';
import { TakeHeartbeat } from './use-cases/take-heartbeat';
import { TellOperator } from './use-cases/tell-operator';
import { UndoImport } from './use-cases/undo-import';
import { UnpairEndpoint } from './use-cases/unpair-endpoint';
import { DeviceController } from './http/device.controller';
import { EndpointLifeController } from './http/endpoint-life.controller';
import { EndpointsController } from './http/endpoints.controller';
import { ImportController } from './http/import.controller';
import { InstallationsController } from './http/installations.controller';
import { LinkTestsController } from './http/link-tests.controller';

/** Global, because meetings ask for endpoints by `ENDPOINT_READER` and billing holds them by `SERVICE_HOLDS`. */
@Global()
@Module({
  controllers: [DeviceController, EndpointLifeController, EndpointsController, ImportController, InstallationsController, LinkTestsController],
  providers: [
    DeviceRepository, EndpointEvents, EndpointFactsRepository, EndpointLists, EndpointRepository, HoldRepository, ImportRepository, KitRepository, LifeRepository,
    LinkTestRepository, PairingStore, PresenceRepository, TableFileReader, UnitNames, DeviceTopicAuthorizer, EndpointsTopicAuthorizer,
    AnnounceConnections, AcceptEndpoint, AnnounceBranch, ChangeService, ConfirmImport, EditEndpoint, HoldForArrears, JudgeImport, ListEndpoints, ListInstallations,
    ListLinkTests, ListOperators, MarkInstalled, MendImportRow, PairEndpoint, PollPairing, PreviewImport, ReadConnections, ReadDeviceCommands,
    ReadDeviceSelf, ReadEndpoint, ReadImport, ReadJournal, ReadKitTemplate, ReadLinkTestBatch, ReadSummary, RecordEvent, RegisterEndpoint,
    ReportLinkTest, SearchEndpoints, StartInstallation, StartLinkTests, StartPairing, TakeHeartbeat, TellOperator, UndoImport, UnpairEndpoint,
    { provide: ENDPOINT_READER, useExisting: EndpointFactsRepository },
    { provide: SERVICE_HOLDS, useExisting: HoldForArrears },
  ],
  exports: [ENDPOINT_READER, SERVICE_HOLDS],
})
export class EndpointsModule {}
