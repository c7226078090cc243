import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { CreatedPostView, ManagedPostView, OneTimeLinkView } from '@diem-cau/identity/contracts';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor } from '@diem-cau/platform/http';
import { CreatePost } from '../use-cases/create-post';
import { DisableSecondFactor } from '../use-cases/disable-second-factor';
import { EditPost } from '../use-cases/edit-post';
import { EndPost } from '../use-cases/end-post';
import { ListPosts } from '../use-cases/list-posts';
import { MakeResetLink } from '../use-cases/make-reset-link';
import { ReadPost } from '../use-cases/read-post';
import { CreatedPostAnswer, CreatePostBody, EditPostBody, IdParams, ListPostsQuery, OneTimeLinkAnswer, PostAnswer, PostIdParams, PostsAnswer } from './session.dto';

/** Answers with one-time links are not idempotent by key: the stored answer would keep the link. */
@Controller()
export class PostsController {
  constructor(
    private readonly listPosts: ListPosts,
    private readonly readPost: ReadPost,
    private readonly createPost: CreatePost,
    private readonly editPost: EditPost,
    private readonly endPost: EndPost,
    private readonly makeResetLink: MakeResetLink,
    private readonly disableSecondFactor: DisableSecondFactor,
  ) {}

  @Get('posts')
  @ApiOperation({ summary: "Posts of the own branch, or of the own operator" })
  @ZodResponse({ status: 200, type: PostsAnswer })
  list(@CurrentActor() actor: Actor, @Query() query: ListPostsQuery): Promise<{ items: ManagedPostView[]; total: number }> {
    return this.listPosts.execute(actor, query);
  }

  @Post('posts')
  @ApiOperation({ summary: 'Give a new or known person a post; a new person gets a one-time link' })
  @ZodResponse({ status: 201, type: CreatedPostAnswer })
  create(@CurrentActor() actor: Actor, @Body() body: CreatePostBody): Promise<CreatedPostView> {
    return this.createPost.execute(actor, body);
  }

  @Get('posts/:id')
  @ApiOperation({ summary: 'One post of the own branch, or of the own operator' })
  @ZodResponse({ status: 200, type: PostAnswer })
  read(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<ManagedPostView> {
    return this.readPost.execute(actor, id);
  }

  @Patch('posts/:id')
  @ApiOperation({ summary: 'Change role, title, or whether a second factor is asked' })
  @ZodResponse({ status: 200, type: PostAnswer })
  edit(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() body: EditPostBody): Promise<ManagedPostView> {
    return this.editPost.execute(actor, id, body);
  }

  @Post('posts/:id/end')
  @ApiOperation({ summary: 'End a post today, with its sessions' })
  @ZodResponse({ status: 200, type: PostAnswer })
  end(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<ManagedPostView> {
    return this.endPost.execute(actor, id);
  }

  @Post('posts/:id/reset-link')
  @ApiOperation({ summary: 'A one-time link for setting a password, to be handed over' })
  @ZodResponse({ status: 200, type: OneTimeLinkAnswer })
  resetLink(@CurrentActor() actor: Actor, @Param() { id }: IdParams): Promise<OneTimeLinkView> {
    return this.makeResetLink.execute(actor, id);
  }

  @Post('people/:postId/disable-totp')
  @ApiOperation({ summary: "Remove a person's second factor, for a lost device" })
  @ZodResponse({ status: 200, type: PostAnswer })
  disableTotp(@CurrentActor() actor: Actor, @Param() { postId }: PostIdParams): Promise<ManagedPostView> {
    return this.disableSecondFactor.execute(actor, postId);
  }
}
