import type { Asked, Kind } from './kind.ts'
import {
  catalogueArticle,
  interpretationNotice,
  legalReviewNotice,
  normativeNotice,
  practice,
  publicationArticle,
} from './bases.ts'
import { field } from './write.ts'

const ask = (
  metadata: Asked['metadata'],
  need: Asked['need'],
  sentence: string,
  basis = catalogueArticle,
): Asked => ({ metadata, need, sentence, basis })

/** 条例第十二条、第二十六条: what every document has. */
export const everywhere: readonly Asked[] = [
  ask('summary', 'must', '请填写内容概述：公开目录要有索引、名称、内容概述和生成日期。'),
  ask('formedOn', 'must', '请填写形成或者变更的日期：公开期限从这一天算起。', publicationArticle),
  ask('topics', 'should', '没有选主题分类，按主题查找时找不到它。', practice('见于各地公开专栏的著录项。')),
  ask('keywords', 'should', '没有填关键词，检索时不容易找到它。', practice('见于各地公开专栏的著录项。')),
]

/** A number of its own, and the day it was written. */
export const numbered = (what: string): readonly Asked[] => [
  ...everywhere,
  ask('documentNumber', 'must', `请填写${what}。`, practice('文号是公开专栏的著录项。')),
  ask('dateWritten', 'must', '请填写成文日期。'),
]

const plain = {
  duty: 'publication',
  countedFrom: null,
  counts: null,
  level: null,
  interpretation: false,
} as const

const ordinary: Kind = {
  ...plain,
  code: 'ordinary',
  title: '一般信息',
  help: '工作动态、通知公告、名单、数据等，不属于其他种类的都用它。',
  fields: [],
  asks: everywhere,
  columns: ['news', 'notices', 'other'],
}

const validity = [
  field('effectiveOn', '施行日期', 'date', 'must', normativeNotice, '从哪一天起有效，登记簿按它标明有效性。'),
  field(
    'expiresOn',
    '有效期至',
    'date',
    'should',
    practice('全国没有统一的有效期，地方多规定5年，暂行、试行的更短。'),
    '有效的最后一天，到期自动标为失效；没有有效期的不填。',
  ),
] as const

const making = [
  field(
    'legalReviewOn',
    '合法性审核日期',
    'date',
    'should',
    legalReviewNotice,
    '合法性审核通过的日期，审核在制发以前。',
    { shown: 'office' },
  ),
  field(
    'legalReviewNumber',
    '合法性审核意见书号',
    'line',
    'should',
    legalReviewNotice,
    '审核机构意见书的文号。',
    { shown: 'office' },
  ),
  field(
    'consultation',
    '公开征求意见情况',
    'text',
    'should',
    normativeNotice,
    '在哪里、多久、收到和采纳多少意见；依法不征求的写明理由。',
  ),
  field('deliberatedOn', '集体审议日期', 'date', 'should', normativeNotice, '哪一天集体审议通过。', {
    shown: 'office',
  }),
  field('draftedBy', '起草科室', 'line', 'should', practice(), '谁起草，谁解读。'),
  field('filing', '备案', 'line', 'may', normativeNotice, '备案机关、日期或者备案号，备案以后补填。', {
    shown: 'office',
  }),
] as const

const normative: Kind = {
  ...plain,
  code: 'normative',
  title: '行政规范性文件',
  help: '依职权公开发布，涉及权利义务，普遍适用，一段时间内反复适用的文件；内部管理、人事、请示报告、个案批复不是。',
  fields: [
    field(
      'registrationNumber',
      '统一登记号',
      'line',
      'should',
      normativeNotice,
      '统一登记、统一编号、统一印发：登记机构给的号。',
    ),
    ...validity,
    ...making,
  ],
  asks: numbered('文号：规范性文件统一编号'),
  counts: 'normativeDocument',
  level: 'normative',
  interpretation: true,
  columns: ['normative', 'policies'],
}

const regulation: Kind = {
  ...plain,
  code: 'regulation',
  title: '规章',
  help: '国务院部门和设区的市以上政府制定的规章；县级机关没有。',
  fields: [...validity, ...making],
  asks: numbered('令号'),
  counts: 'regulation',
  level: 'regulation',
  interpretation: true,
  columns: ['policies'],
}

const forms = {
  text: '文字解读',
  question: '问答',
  picture: '图解',
  video: '视频、动漫',
  press: '新闻发布会',
  expert: '专家解读',
  media: '媒体解读',
  other: '其他形式',
}

const interpretation: Kind = {
  ...plain,
  code: 'interpretation',
  title: '政策解读',
  help: '和所解读的文件同步起草、同步审签、同步发布，页面上互相链接。',
  fields: [
    field('form', '解读形式', 'choice', 'must', practice('统计解读形式。'), '主要用哪种形式。', {
      choices: forms,
    }),
    field(
      'interpreter',
      '解读人',
      'line',
      'should',
      practice('主要负责人是第一解读人，谁起草谁解读：见于地方规定。'),
      '解读的机构、科室，或者以职务身份解读的负责人、专家。',
    ),
  ],
  asks: [
    ...everywhere,
    ask('interprets', 'must', '请选择所解读的文件，至少一份：解读和文件要互相链接。', interpretationNotice),
  ],
  columns: ['interpretations'],
}

const cleanUpResult: Kind = {
  ...plain,
  code: 'clean-up-result',
  title: '文件清理结果',
  help: '规章、规范性文件清理以后公布的目录：继续有效、修改、废止、宣布失效。',
  fields: [
    field('settledOn', '清理结论生效日期', 'date', 'must', normativeNotice, '各项结论从哪一天起有效。'),
    field('cleanUpBasis', '清理依据', 'line', 'may', practice(), '布置清理的通知和文号。'),
  ],
  asks: everywhere,
  columns: ['clean-up', 'policies'],
}

/** Documents that are made, interpreted and cleaned up: 条例第二十条第（一）项. */
export const documentKinds: readonly Kind[] = [ordinary, normative, regulation, interpretation, cleanUpResult]
