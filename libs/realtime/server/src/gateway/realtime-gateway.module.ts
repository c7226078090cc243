import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { RealtimeGateway } from './realtime.gateway';
import { TopicDoor } from './topic-door';

/** The sockets: the api imports it beside {@link RealtimeModule}. */
@Module({ imports: [DiscoveryModule], providers: [RealtimeGateway, TopicDoor] })
export class RealtimeGatewayModule {}
