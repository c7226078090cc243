import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { createZodDto, ZodResponse } from 'nestjs-zod';
import { z } from 'zod';
import { noticeListQuerySchema, noticeListSchema } from '@diem-cau/notifications/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { ListNotices } from '../use-cases/list-notices';
import { MarkNoticeRead } from '../use-cases/mark-notice-read';

export class NoticeListQueryDto extends createZodDto(noticeListQuerySchema) {}
export class NoticeListDto extends createZodDto(noticeListSchema) {}
export class NoticeParams extends createZodDto(z.object({ id: z.uuid() })) {}

@Controller('notices')
export class NoticesController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly markNoticeRead: MarkNoticeRead,
  ) {}

  @Get()
  @ApiOperation({ summary: "The post's notices, unread first" })
  @ZodResponse({ type: NoticeListDto })
  list(@CurrentActor() actor: Actor, @Query() query: NoticeListQueryDto) {
    return this.listNotices.execute(actor, query);
  }

  @Post('read-all')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marks every notice of the post as read' })
  readAll(@CurrentActor() actor: Actor): Promise<void> {
    return this.markNoticeRead.execute(actor, 'all');
  }

  @Post(':id/read')
  @HttpCode(204)
  @ApiOperation({ summary: 'Marks one notice as read for this post' })
  read(@CurrentActor() actor: Actor, @Param() { id }: NoticeParams): Promise<void> {
    return this.markNoticeRead.execute(actor, { id });
  }
}
