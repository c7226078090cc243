export { EndpointsModule } from './endpoints.module';
