import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import { drawFrom } from './draw.ts'
import { p, table } from './html.ts'

const quarters = [
  ['第一季度', 4],
  ['第二季度', 7],
  ['第三季度', 10],
  ['第四季度', 1],
] as const

const yuan = (tenThousands: number): string => tenThousands.toFixed(2)

interface Quarter {
  readonly name: string
  readonly key: string
  readonly on: DemoDocument['on']
}

/** Each quarter is reported in the month behind it. */
const quartersIn = (span: Span): readonly Quarter[] =>
  span.years.flatMap((year) =>
    quarters.flatMap(([name, month], place) => {
      const on = span.workday(month === 1 ? year + 1 : year, month, 18)
      return on === undefined ? [] : [{ name: `${year}年${name}`, key: `${year}-${place + 1}`, on }]
    }),
  )

/** 基金收支结余, 国务院令第735号第十条. */
export const fundIn = (span: Span): readonly DemoDocument[] => {
  const draw = drawFrom(735)
  let balance = 8200
  return quartersIn(span).map(({ name, key, on }) => {
    const [income, spent] = [draw.number(3100, 4200), draw.number(2900, 4000)]
    balance += income - spent
    return {
      key: `fund-${key}`,
      kind: 'ordinary',
      column: 'fund',
      title: `${name}基本医疗保险基金收支结余情况`,
      on,
      dateWritten: on,
      topics: ['财政、金融、审计', '卫生、体育'],
      keywords: ['基金', '收入', '支出', '结余'],
      summary: `${name}基金收入 ${yuan(income)} 万元，支出 ${yuan(spent)} 万元，期末累计结余 ${yuan(balance)} 万元。`,
      body:
        p(`（示例）${name}，全县基本医疗保险基金收支结余情况如下。`) +
        table(
          '单位：万元',
          ['险种', '本期收入', '本期支出', '期末累计结余'],
          [
            ['职工基本医疗保险', yuan(income * 0.58), yuan(spent * 0.52), yuan(balance * 0.71)],
            ['城乡居民基本医疗保险', yuan(income * 0.42), yuan(spent * 0.48), yuan(balance * 0.29)],
            ['合计', yuan(income), yuan(spent), yuan(balance)],
          ],
        ) +
        p('本期收入含财政补助资金。数据由医保经办机构提供，未经审计的以审计结果为准。'),
    }
  })
}

/** 医疗救助: how many were helped, without anybody's name. */
export const medicalAidIn = (span: Span): readonly DemoDocument[] => {
  const draw = drawFrom(21)
  return quartersIn(span).map(({ name, key, on }) => {
    const groups = ['特困人员', '低保对象', '返贫致贫人口', '其他救助对象'] as const
    const rows = groups.map((group) => [group, draw.number(40, 900), yuan(draw.number(6, 190))])
    const people = rows.reduce((sum, [, count]) => sum + Number(count), 0)
    return {
      key: `aid-${key}`,
      kind: 'ordinary',
      column: 'medical-aid',
      title: `${name}医疗救助实施情况`,
      on,
      dateWritten: on,
      topics: ['民政、扶贫、救灾'],
      keywords: ['医疗救助'],
      summary: `${name}共救助 ${people} 人次。`,
      body:
        p(`（示例）${name}，全县实施医疗救助 ${people} 人次，按对象分列如下。`) +
        table('人次、万元', ['对象', '救助人次', '救助金额（万元）'], rows) +
        p('依照个人信息保护的要求，本表不列个人姓名。对本人待遇有疑问的，可以到经办窗口查询。'),
    }
  })
}

/** 定点医药机构名单, 国务院令第735号第十一条. */
export const institutionsIn = (span: Span): readonly DemoDocument[] =>
  quartersIn(span).map(({ name, key, on }, place) => ({
    key: `institutions-${key}`,
    kind: 'ordinary',
    column: 'institutions',
    title: `示例县定点医药机构名单（截至${name}末）`,
    on,
    dateWritten: on,
    topics: ['卫生、体育'],
    keywords: ['定点医疗机构', '定点零售药店'],
    summary: `截至${name}末，全县定点医疗机构 ${28 + place} 家，定点零售药店 ${61 + place * 2} 家。`,
    body:
      p(`（示例）截至${name}末，与医保经办机构签订服务协议的定点医药机构如下（节选）。`) +
      table(
        '定点医药机构',
        ['序号', '名称', '类别', '地址所在乡镇'],
        [
          [1, '示例县人民医院', '综合医院', '城关街道'],
          [2, '示例县中医院', '中医医院', '城关街道'],
          [3, '东溪镇中心卫生院', '乡镇卫生院', '东溪镇'],
          [4, '河口镇卫生院', '乡镇卫生院', '河口镇'],
          [5, '示例百姓大药房', '零售药店', '南浦街道'],
          [6, '示例康宁药店', '零售药店', '西坪镇'],
        ],
      ),
  }))
