import type { LocalDate } from '#statute/calendar'
import { addDays } from '#statute/calendar'
import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import { list, p, table } from './html.ts'

const common = { topics: ['财政、金融、审计'], keywords: ['预算', '决算'] } as const

const finance = (year: number, name: '预算' | '决算', on: LocalDate): DemoDocument => ({
  ...common,
  key: `${name}-${year}`,
  kind: name === '预算' ? 'budget' : 'accounts',
  column: name === '预算' ? 'budgets' : 'accounts',
  title: `示例县医疗保障局${year}年度部门${name}`,
  on,
  dateWritten: on,
  summary: `${year}年度部门${name}及“三公”经费情况。`,
  body:
    p(`（示例）经县财政局批复，现将${year}年度部门${name}公开如下。`) +
    table(
      '单位：万元',
      ['项目', '金额'],
      [
        ['基本支出', '612.40'],
        ['项目支出', '238.15'],
        ['其中：“三公”经费', '4.20'],
        ['合计', '850.55'],
      ],
    ),
  fields: { approvedOn: addDays(on, -9), year: String(year) },
})

const plan = (year: number, name: '工作要点' | '工作总结', on: LocalDate): DemoDocument => ({
  key: `${name}-${year}`,
  kind: 'plan',
  column: 'plans',
  title: `示例县医疗保障局${year}年${name}`,
  on,
  dateWritten: on,
  topics: ['综合政务'],
  keywords: [name],
  summary: `${year}年${name}。`,
  body:
    p(`（示例）${year}年，${name === '工作要点' ? '全局重点做好以下工作' : '全局完成以下工作'}：`) +
    list(
      '巩固参保扩面成果，城乡居民参保率保持在百分之九十六以上。',
      '推进按病种付费，规范医疗服务行为。',
      '加强基金监管，全年检查覆盖所有定点医药机构。',
      '优化经办服务，高频事项一次办成。',
    ),
  fields: { year: String(year), period: 'year' },
})

const proposal = (year: number, place: number, on: LocalDate): DemoDocument => ({
  key: `proposal-${year}-${place}`,
  kind: 'proposal-reply',
  column: 'proposals',
  title: `关于县${place % 2 === 0 ? '人大' : '政协'}第${year}${String(place + 11)}号${place % 2 === 0 ? '建议' : '提案'}的答复`,
  on,
  dateWritten: on,
  topics: ['综合政务'],
  keywords: [place % 2 === 0 ? '人大建议' : '政协提案'],
  summary: '就完善基层医保服务提出的意见，已经采纳并落实。',
  body:
    p('（示例）您提出的关于完善基层医保服务的意见收悉，现答复如下：') +
    list(
      '已在所有镇（街道）便民服务中心设立医保窗口，二十二个事项可以就近办理。',
      '下半年起把服务延伸到六十个行政村。',
    ) +
    p('感谢您对医疗保障工作的关心。'),
  fields: {
    session: `${year}年`,
    number: `${year}${String(place + 11)}`,
    category: place % 2 === 0 ? 'proposal' : 'motion',
  },
})

/** What comes once or a few times a year. */
export const yearlyIn = (span: Span): readonly DemoDocument[] =>
  span.years.flatMap((year) => {
    const dated: readonly [LocalDate | undefined, (on: LocalDate) => DemoDocument][] = [
      [span.workday(year, 2, 18), (on) => finance(year, '预算', on)],
      [span.workday(year, 9, 12), (on) => finance(year - 1, '决算', on)],
      [span.workday(year, 2, 26), (on) => plan(year, '工作要点', on)],
      [span.workday(year, 1, 15), (on) => plan(year - 1, '工作总结', on)],
      ...[0, 1, 2, 3, 4].map((place): [LocalDate | undefined, (on: LocalDate) => DemoDocument] => [
        span.workday(year, 6 + (place % 3), 10 + place * 3),
        (on) => proposal(year, place, on),
      ]),
    ]
    return dated.flatMap(([on, make]) => (on === undefined ? [] : [make(on)]))
  })
