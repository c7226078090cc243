export { EndpointLifeJobs, endpointLifePayload } from './endpoint-life.jobs';
