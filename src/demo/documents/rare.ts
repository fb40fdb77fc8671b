import type { LocalDate } from '#statute/calendar'
import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import { list, p, table } from './html.ts'

const charges = (year: number, on: LocalDate): DemoDocument => ({
  key: `charges-${year}`,
  kind: 'fee',
  column: 'charges',
  title: `${year}年行政事业性收费目录清单`,
  on,
  dateWritten: on,
  topics: ['财政、金融、审计'],
  keywords: ['收费'],
  summary: '本局收费项目一项：政府信息公开信息处理费。',
  body:
    p('（示例）本局现有行政事业性收费项目如下，除此以外不收取任何费用。') +
    table(
      '收费目录',
      ['项目', '标准', '依据', '收入去向'],
      [['政府信息公开信息处理费', '按件或者按量，超额累进', '国办函〔2020〕109号', '全额上缴国库']],
    ) +
    p('监督电话：12345。'),
  fields: {
    item: '政府信息公开信息处理费',
    feeBasis: '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    standard: '按件：每月第 11 件起每件 100 元起；按量：第 31 页起每页 10 元起。',
  },
})

const purchase = (year: number, place: number, on: LocalDate): DemoDocument => ({
  key: `purchase-${year}-${place}`,
  kind: 'procurement',
  column: 'procurement',
  title: `${year}年医保智能审核系统运维服务${place === 0 ? '采购公告' : '成交结果公告'}`,
  on,
  dateWritten: on,
  topics: ['财政、金融、审计'],
  keywords: ['政府采购'],
  summary: place === 0 ? '预算 48 万元，公开竞争性磋商。' : '成交金额 45.6 万元。',
  body:
    p('（示例）项目经县财政局批准采购，现将有关事项公告如下。') +
    list('服务期一年。', '供应商应当具备独立承担民事责任的能力。', '评审办法为综合评分法。'),
  fields: {
    project: '医保智能审核系统运维服务',
    stage: place === 0 ? 'notice' : 'result',
    amount: place === 0 ? 48_000_000 : 45_600_000,
  },
})

const hiring = (year: number, on: LocalDate): DemoDocument => ({
  key: `hiring-${year}`,
  kind: 'recruitment',
  column: 'recruitment',
  title: `${year}年考试录用公务员职位和报考条件`,
  on,
  dateWritten: on,
  topics: ['劳动、人事、监察'],
  keywords: ['招考'],
  summary: '招考一级科员职位 2 个。',
  body: table(
    '招考职位',
    ['职位', '名额', '条件'],
    [
      ['基金监管一级科员', 1, '本科以上，会计、审计、医学类'],
      ['综合管理一级科员', 1, '本科以上，专业不限'],
    ],
  ),
  fields: { stage: 'announcement', positions: 2 },
})

const sealing = (year: number, on: LocalDate): DemoDocument => ({
  key: `sealing-${year}`,
  kind: 'coercion',
  column: 'enforcement',
  title: '对示例惠民门诊部有关票据先行查封的行政强制决定',
  on,
  documentNumber: `示医保强决〔${year}〕1号`,
  dateWritten: on,
  topics: ['卫生、体育'],
  keywords: ['行政强制'],
  summary: '对可能被转移、隐匿的票据和处方予以查封。',
  body: p(
    '（示例）经查，当事人可能转移、隐匿与医疗保障基金使用有关的票据和处方，决定查封，期限三十日。',
    '当事人可以在六十日内申请行政复议，或者在六个月内提起行政诉讼。',
  ),
  fields: {
    decidedOn: on,
    partyType: 'organisation',
    partyName: '示例惠民门诊部',
    subject: '查封票据和处方',
    legalBasis: '《医疗保障基金使用监督管理条例》第二十七条',
    result: '查封三十日',
  },
})

/** Kinds an office of this size seldom has. */
export const rareIn = (span: Span): readonly DemoDocument[] =>
  span.years.flatMap((year) => {
    const dated: readonly [LocalDate | undefined, (on: LocalDate) => DemoDocument][] = [
      [span.workday(year, 1, 22), (on) => charges(year, on)],
      [span.workday(year, 5, 14), (on) => purchase(year, 0, on)],
      [span.workday(year, 6, 20), (on) => purchase(year, 1, on)],
      [span.workday(year, 11, 3), (on) => hiring(year, on)],
      [span.workday(year, 8, 6), (on) => sealing(year, on)],
    ]
    return dated.flatMap(([on, make]) => (on === undefined ? [] : [make(on)]))
  })
