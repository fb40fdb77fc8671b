import type { Kind } from './kind.ts'
import { catalogueArticle, practice, statutoryItem } from './bases.ts'
import { everywhere } from './documents.ts'
import { field, yearPattern } from './write.ts'

const plain = {
  duty: 'publication',
  countedFrom: null,
  counts: null,
  level: null,
  interpretation: false,
  asks: everywhere,
} as const

const periods = {
  years: '多年规划',
  year: '年度',
  'half-year': '半年',
  quarter: '季度',
  month: '月度',
}

const plan: Kind = {
  ...plain,
  code: 'plan',
  title: '计划总结',
  help: '规划、工作要点、计划和总结。',
  fields: [
    field('year', '年度', 'line', 'must', statutoryItem('三'), '哪一年的；多年规划填第一年。', {
      pattern: yearPattern,
    }),
    field('period', '时段', 'choice', 'must', practice(), '覆盖多长时间。', { choices: periods }),
  ],
  columns: ['plans'],
}

const proposalReply: Kind = {
  ...plain,
  code: 'proposal-reply',
  title: '建议提案答复',
  help: '对人大代表建议、政协提案的答复；代表、委员的姓名和联系方式不写进正文和附件。',
  fields: [
    field('session', '届次', 'line', 'must', practice(), '例如：县第十八届人大第二次会议。'),
    field('number', '编号', 'line', 'must', practice(), '建议、提案的编号。'),
    field('category', '类别', 'choice', 'must', practice(), '建议或者提案。', {
      choices: { proposal: '人大代表建议', motion: '政协提案' },
    }),
    field('answeredOn', '答复日期', 'date', 'may', practice(), '答复函的日期。'),
    field('togetherWith', '会办单位', 'line', 'may', practice(), '共同办理的单位。'),
  ],
  columns: ['proposals'],
}

const recruitment: Kind = {
  ...plain,
  code: 'recruitment',
  title: '招考录用',
  help: '公务员和工作人员招考的职位、名额、条件和录用结果；公示名单不写证件号码和电话。',
  fields: [
    field('stage', '环节', 'choice', 'must', statutoryItem('十四'), '这一条公开的是哪个环节。', {
      choices: {
        announcement: '招考公告',
        interview: '面试、体检',
        proposed: '拟录用公示',
        result: '录用结果',
      },
    }),
    field('positions', '名额', 'count', 'may', statutoryItem('十四'), '招考多少人。'),
    field('shownUntil', '公示期至', 'date', 'may', practice(), '公示的最后一天。'),
  ],
  columns: ['recruitment'],
}

const inGuide = '指南里要有；正文已经写明的可以不填。'

const guide: Kind = {
  ...plain,
  code: 'guide',
  title: '政府信息公开指南',
  help: '信息的分类、编排体系、获取方式，公开工作机构的名称、地址、办公时间和联系方式；有变化及时更新。',
  fields: [
    field('institution', '公开工作机构', 'line', 'should', catalogueArticle, inGuide),
    field('address', '办公地址', 'line', 'should', catalogueArticle, inGuide),
    field('hours', '办公时间', 'line', 'should', catalogueArticle, inGuide),
    field('phone', '联系电话', 'line', 'should', catalogueArticle, inGuide),
    field('fax', '传真', 'line', 'should', catalogueArticle, inGuide),
    field('online', '互联网联系方式', 'line', 'should', catalogueArticle, inGuide),
  ],
  columns: ['guide'],
}

const system: Kind = {
  ...plain,
  code: 'system',
  title: '政府信息公开制度',
  help: '条例、解释、地方规定和本机关的公开制度。',
  fields: [field('issuer', '制定机关', 'line', 'may', practice(), '不是本机关制定的，写明制定机关。')],
  columns: ['rules'],
}

/** What an office says of its work and of itself. */
export const officeKinds: readonly Kind[] = [plan, proposalReply, recruitment, guide, system]
