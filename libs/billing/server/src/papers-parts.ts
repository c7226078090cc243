import { CorrectionListRepository } from './data/papers/correction-list.repository';
import { LineOriginRepository } from './data/papers/line-origin.repository';
import { NoticeRepository } from './data/papers/notice.repository';
import { QuestionRepository } from './data/papers/question.repository';
import { MyPapersController } from './http/papers/my-papers.controller';
import { NoticesController } from './http/papers/notices.controller';
import { QuestionsController } from './http/papers/questions.controller';
import { AnswerQuestion } from './use-cases/papers/answer-question';
import { AskAboutInvoice } from './use-cases/papers/ask-about-invoice';
import { IssueNotice } from './use-cases/papers/issue-notice';
import { ListCorrections } from './use-cases/papers/list-corrections';
import { ShowLineOrigin } from './use-cases/papers/show-line-origin';
import { ShowNotice } from './use-cases/papers/show-notice';

/** Notices 04/SS, lists 01/BK, questions, and where a line comes from, for the module. */
export const PAPER_CONTROLLERS = [NoticesController, QuestionsController, MyPapersController];
export const PAPER_PROVIDERS = [
  CorrectionListRepository, LineOriginRepository, NoticeRepository, QuestionRepository, AnswerQuestion, AskAboutInvoice, IssueNotice, ListCorrections, ShowLineOrigin, ShowNotice,
];
