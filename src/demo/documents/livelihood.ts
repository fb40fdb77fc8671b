import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import { drawFrom } from './draw.ts'
import { list, p, table } from './html.ts'

const half = ['上半年', '下半年'] as const

/** 监督检查结果与曝光台, 国务院令第735号第三十四条. */
const inspectionsIn = (span: Span): readonly DemoDocument[] => {
  const draw = drawFrom(34)
  return span.every(73).map((on, place) => {
    const recovered = draw.number(3, 58)
    return {
      key: `inspection-${place}`,
      kind: 'ordinary',
      column: 'inspections',
      title: `医保基金使用监督检查结果公开（第 ${place + 1} 期）`,
      on,
      dateWritten: on,
      topics: ['卫生、体育'],
      keywords: ['监督检查', '曝光台'],
      summary: `本期公开 ${draw.number(2, 4)} 起案例，追回基金 ${recovered} 万元。`,
      body:
        p('（示例）按照法规关于定期公开监督检查结果的规定，现将近期查实的典型情形公开如下：') +
        list(
          '某卫生院超出支付限定范围使用药品，追回基金并约谈负责人。',
          '某零售药店串换药品结算，解除服务协议，移送市场监管部门处理。',
          '某诊所重复收取检查费用，责令退回，处以罚款。',
        ) +
        p(`以上案例共追回基金 ${recovered} 万元。案例中的机构名称另见行政处罚决定。`),
    }
  })
}

/** 药品耗材采购 and 惠民惠农补贴, twice and once a year. */
const regularIn = (span: Span): readonly DemoDocument[] =>
  span.years.flatMap((year) => [
    ...half.flatMap((name, place): readonly DemoDocument[] => {
      const on = span.workday(place === 0 ? year : year + 1, place === 0 ? 7 : 1, 24)
      if (on === undefined) return []
      return [
        {
          key: `drugs-${year}-${place}`,
          kind: 'ordinary',
          column: 'drug-procurement',
          title: `${year}年${name}药品和医用耗材集中采购执行情况`,
          on,
          dateWritten: on,
          topics: ['卫生、体育'],
          keywords: ['集中采购'],
          summary: `${year}年${name}全县公立医疗机构集中采购执行情况。`,
          body:
            p(`（示例）${year}年${name}，全县公立医疗机构完成约定采购量的情况如下。`) +
            table(
              '集中采购',
              ['批次', '品种数', '完成比例'],
              [
                ['国家组织', 46, '97.2%'],
                ['省际联盟', 88, '94.5%'],
              ],
            ),
        },
      ]
    }),
    ...(() => {
      const on = span.workday(year, 3, 20)
      if (on === undefined) return []
      return [
        {
          key: `subsidy-${year}`,
          kind: 'ordinary' as const,
          column: 'subsidies',
          title: `${year}年资助困难群众参加居民医保情况`,
          on,
          dateWritten: on,
          topics: ['民政、扶贫、救灾'],
          keywords: ['惠民补贴', '资助参保'],
          summary: `${year}年按对象分类资助困难群众参保。`,
          body:
            p(`（示例）${year}年，全县资助困难群众参加城乡居民基本医疗保险的标准和人数如下。`) +
            table(
              '资助参保',
              ['对象', '标准（元/人）', '人数'],
              [
                ['特困人员', '全额', 512],
                ['低保对象', 220, 3180],
                ['防止返贫监测对象', 160, 407],
              ],
            ),
        },
      ]
    })(),
  ])

const quarter = ['第一季度', '第二季度', '第三季度', '第四季度'] as const

/** “三务”公开栏: quarter by quarter, what goes up on the boards of the villages as well. */
const villagesIn = (span: Span): readonly DemoDocument[] => {
  const draw = drawFrom(15)
  return span.years.flatMap((year) =>
    quarter.flatMap((name, place): readonly DemoDocument[] => {
      const people = draw.number(140, 260)
      const yuan = people * draw.number(1800, 2600)
      const on = span.workday(place === 3 ? year + 1 : year, ((place + 1) % 4) * 3 + 1, 18)
      if (on === undefined) return []
      return [
        {
          key: `villages-${year}-${place}`,
          kind: 'ordinary',
          column: 'three-affairs',
          title: `${year}年${name}医疗救助资金发放情况`,
          on,
          dateWritten: on,
          topics: ['民政、扶贫、救灾'],
          keywords: ['医疗救助', '三务公开'],
          summary: `${name}救助 ${people} 人次，发放 ${yuan} 元，同时在各村（社区）公开栏张贴。`,
          body:
            p(`（示例）${year}年${name}，全县直接医疗救助的人次和金额如下，各村（社区）公开栏同时张贴。`) +
            table(
              '医疗救助',
              ['项目', '人次', '金额（元）'],
              [
                ['住院救助', people - 60, yuan - 48_000],
                ['门诊救助', 60, 48_000],
              ],
            ),
          channels: ['three-affairs', 'board'],
        },
      ]
    }),
  )
}

export const livelihoodIn = (span: Span): readonly DemoDocument[] => [
  ...inspectionsIn(span),
  ...regularIn(span),
  ...villagesIn(span),
]
