import type { DecisionKind } from '../kinds/all.ts'
import type { QuestionId } from './order.ts'
import type { Leads, Question } from './question.ts'
import { answer, decides, first, to } from './question.ts'

/** 条例第三十七条: none of it, all of it, or a part that can be told apart. */
const exception = <Next>(text: string, article: string, kind: DecisionKind, next: Next) => ({
  text,
  article,
  answers: {
    none: answer('不属于', next),
    all: answer('全部属于，或者不能区分处理', decides(kind)),
    part: answer('部分属于，能够区分处理（第三十七条）', decides('partial')),
  },
})

const given: Leads<QuestionId> = decides('disclosed')

/** 条例第十四条至第十六条、第三十二条、第三十四条: whether what there is may be given. */
export const exceptions = {
  secret: exception('是否属于依法确定为国家秘密的信息？', '第十四条', 'stateSecret', to('forbidden')),
  forbidden: exception(
    '是否属于法律、行政法规禁止公开的信息？',
    '第十四条',
    'forbiddenByLaw',
    to('security'),
  ),
  security: exception(
    '公开后是否可能危及国家安全、公共安全、经济安全、社会稳定？',
    '第十四条',
    'endangersSecurity',
    to('thirdParty'),
  ),
  thirdParty: {
    text: '公开是否可能损害第三方的商业秘密、个人隐私等合法权益？',
    article: '第十五条、第三十二条',
    answers: {
      none: answer('不涉及第三方', to('coMaker')),
      unasked: answer('涉及，还没有征求第三方意见', first('ask-third-party')),
      agrees: answer('第三方同意公开', to('coMaker')),
      publicInterest: answer('第三方不同意，但不公开会对公共利益造成重大影响', to('coMaker')),
      objects: answer('第三方不同意且有合理理由', decides('thirdParty')),
      silentHarm: answer('第三方逾期未提出意见，经审查公开会损害其合法权益', decides('thirdParty')),
      silentNoHarm: answer('第三方逾期未提出意见，经审查公开不会损害其合法权益', to('coMaker')),
      part: answer('只有部分内容会损害，能够区分处理（第三十七条）', decides('partial')),
    },
  },
  coMaker: {
    text: '是否由本机关牵头与其他行政机关共同制作？',
    article: '第三十四条',
    answers: {
      no: answer('不是，或者不需要征求意见', to('internal')),
      unasked: answer('是，还没有征求共同制作机关意见', first('ask-co-maker')),
      asked: answer('是，意见已经收到，或者逾期未提出视为同意', to('internal')),
    },
  },
  internal: exception(
    '是否属于人事管理、后勤管理、内部工作流程等内部事务信息，且不予公开？',
    '第十六条第一款',
    'internalMatter',
    to('process'),
  ),
  process: exception(
    '是否属于讨论记录、过程稿、磋商信函、请示报告等过程性信息，法律、法规、规章没有规定应当公开，且不予公开？',
    '第十六条第二款',
    'process',
    to('enforcement'),
  ),
  enforcement: exception(
    '是否属于行政执法案卷信息，法律、法规、规章没有规定应当公开，且不予公开？',
    '第十六条第二款',
    'enforcementFile',
    given,
  ),
} as const satisfies Readonly<Partial<Record<QuestionId, Question<QuestionId>>>>
