import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '../decorators';
import { SearchEverything } from './search-everything';

export class SearchQuery extends createZodDto(z.object({ q: z.string().trim().min(2).max(100) })) {}
export class SearchAnswer extends createZodDto(
  z.object({
    items: z.array(z.object({ kind: z.string(), id: z.string(), title: z.string(), subtitle: z.string(), link: z.string() })),
  }),
) {}

@Controller('search')
export class SearchController {
  constructor(private readonly everything: SearchEverything) {}

  @Get()
  @ApiOperation({ summary: 'Units, endpoints, meetings and invoices that the post may see; marks and case do not matter' })
  @ZodResponse({ type: SearchAnswer })
  async search(@CurrentActor() actor: Actor, @Query() { q }: SearchQuery): Promise<SearchAnswer> {
    return { items: await this.everything.execute(actor, q) };
  }
}
