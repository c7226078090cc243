import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SearchController } from './search.controller';
import { SearchEverything } from './search-everything';

@Module({ imports: [DiscoveryModule], controllers: [SearchController], providers: [SearchEverything] })
export class SearchModule {}
