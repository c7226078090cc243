export { RealtimeModule } from './realtime.module';
export { RealtimeGatewayModule } from './gateway/realtime-gateway.module';
