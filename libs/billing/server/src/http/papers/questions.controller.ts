import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { ZodResponse } from 'nestjs-zod';
import type { Actor } from '@diem-cau/platform/database';
import { CurrentActor, Idempotent } from '@diem-cau/platform/http';
import { AnswerQuestion } from '../../use-cases/papers/answer-question';
import { IdParams } from '../dtos';
import { CloseQuestionDto, QuestionDto, QuestionsDto, QuestionsQueryDto, QuestionTextDto } from './papers.dtos';

@Controller('billing/questions')
export class QuestionsController {
  constructor(private readonly questions: AnswerQuestion) {}

  @Get()
  @ApiOperation({ summary: 'What payers ask about their invoices' })
  @ZodResponse({ type: QuestionsDto })
  list(@CurrentActor() actor: Actor, @Query() query: QuestionsQueryDto) {
    return this.questions.page(actor, query, query);
  }

  @Get(':id')
  @ApiOperation({ summary: 'One question with all that was said' })
  @ZodResponse({ type: QuestionDto })
  show(@CurrentActor() actor: Actor, @Param() { id }: IdParams) {
    return this.questions.one(actor, id);
  }

  @Post(':id/answers')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Answers it' })
  @ZodResponse({ type: QuestionDto, status: 200 })
  answer(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() { text }: QuestionTextDto) {
    return this.questions.answer(actor, id, text);
  }

  @Post(':id/close')
  @HttpCode(200)
  @Idempotent()
  @ApiOperation({ summary: 'Ends it; what the payer writes opens it again' })
  @ZodResponse({ type: QuestionDto, status: 200 })
  close(@CurrentActor() actor: Actor, @Param() { id }: IdParams, @Body() { text }: CloseQuestionDto) {
    return this.questions.close(actor, id, text);
  }
}
