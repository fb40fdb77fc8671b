import type { QuestionId } from './order.ts'
import type { Question } from './question.ts'
import { answer, decides, first, to } from './question.ts'

/** 条例第三十六条、第三十八条: whether the agency has what is asked for. */
export const holding = {
  specialLaw: {
    text: '是否属于工商、不动产登记资料等，法律、行政法规对获取有特别规定的信息？',
    article: '第三十六条第七项',
    answers: {
      no: answer('不属于', to('archived')),
      yes: answer('属于', decides('queryMatter')),
    },
  },
  archived: {
    text: '信息是否已经移交国家档案馆？',
    article: '档案管理的规定',
    answers: {
      no: answer('没有移交', to('responsible')),
      yes: answer('已经移交', decides('archived')),
    },
  },
  responsible: {
    text: '信息是否由本机关负责公开？',
    article: '第十条、第三十六条第五项',
    answers: {
      yes: answer('由本机关负责', to('found')),
      no: answer('不由本机关负责', decides('notOurs')),
    },
  },
  found: {
    text: '检索后是否有现成的信息？',
    article: '第三十六条第四项、第三十八条',
    answers: {
      yes: answer('有', to('public')),
      unsearched: answer('还没有检索', first('search')),
      none: answer('经检索没有，信息不存在', decides('nonexistent')),
      making: answer('没有现成的，需要加工、分析', decides('needsMaking')),
    },
  },
  public: {
    text: '信息是否已经主动公开？',
    article: '第三十六条第一项',
    answers: {
      no: answer('没有', to('secret')),
      yes: answer('已经公开', decides('alreadyPublic')),
    },
  },
} as const satisfies Readonly<Partial<Record<QuestionId, Question<QuestionId>>>>
