import type { QuestionId } from './order.ts'
import type { Question } from './question.ts'
import { answer, decides, first, to } from './question.ts'

/** 条例第三十条、第三十五条、第三十六条、第三十九条: whether there is a request to be handled. */
export const handling = {
  pursued: {
    text: '申请人是否仍在申请？',
    article: '第二十七条',
    answers: {
      yes: answer('仍在申请', to('nature')),
      withdrawn: answer('已经撤回', decides('withdrawn')),
      unreachable: answer('申请人死亡，或者无法联系', decides('unreachable')),
    },
  },
  nature: {
    text: '申请的内容实质上是什么？',
    article: '第二条、第三十九条第一款',
    answers: {
      information: answer('要求获取政府信息', to('clarity')),
      petition: answer('以申请的形式进行信访、投诉、举报等活动', decides('petition')),
      other: answer('不是行政机关履行行政管理职能制作、获取的信息', decides('notInformation')),
    },
  },
  clarity: {
    text: '申请内容是否明确？',
    article: '第二十九条、第三十条',
    answers: {
      clear: answer('明确', to('repeated')),
      unclear: answer('不明确，还没有告知补正', first('ask-clarification')),
      waiting: answer('不明确，已告知补正，补正期限未满', first('await-clarification')),
      lapsed: answer('无正当理由逾期不补正', decides('clarificationLapsed')),
      stillUnclear: answer('补正后仍不明确', decides('stillUnclear')),
    },
  },
  repeated: {
    text: '申请人此前是否就同一内容申请过，或者已经获取过该信息？',
    article: '第三十六条第六项',
    answers: {
      no: answer('没有', to('excessive')),
      answered: answer('已就同一内容作出过答复', decides('repeated')),
      reconfirmation: answer('要求对已经获取的信息予以确认或者重新出具', decides('reconfirmation')),
    },
  },
  excessive: {
    text: '申请的数量、频次是否明显超过合理范围？',
    article: '第三十五条',
    answers: {
      no: answer('没有超过', to('fee')),
      unasked: answer('超过，还没有要求说明理由', first('ask-explanation')),
      reasonable: answer('超过，说明的理由合理', to('fee')),
      unreasonable: answer('超过，说明的理由不合理', decides('excessive')),
    },
  },
  fee: {
    text: '是否收取信息处理费？',
    article: '第四十二条',
    answers: {
      none: answer('不收取', to('publication')),
      due: answer('应当收取，还没有发出收费通知', first('send-fee-notice')),
      waiting: answer('已发出收费通知，缴费期限未满', first('await-payment')),
      paid: answer('已缴纳', to('publication')),
      lapsed: answer('逾期未缴纳', decides('feeLapsed')),
    },
  },
  publication: {
    text: '是否要求提供政府公报、报刊、书籍等公开出版物？',
    article: '第三十九条第二款',
    answers: {
      no: answer('不是', to('specialLaw')),
      yes: answer('是', decides('publication')),
    },
  },
} as const satisfies Readonly<Partial<Record<QuestionId, Question<QuestionId>>>>
