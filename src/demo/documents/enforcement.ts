import type { DemoDocument } from './document.ts'
import type { Span } from './days.ts'
import { drawFrom } from './draw.ts'
import { inWords, p, table } from './html.ts'

const parties = [
  '示例康宁药店',
  '示例百姓大药房',
  '河口镇第二卫生室',
  '示例惠民门诊部',
  '青石镇卫生院',
  '示例仁和诊所',
] as const
const causes = ['串换药品结算', '重复收取检查费用', '超标准收费', '分解住院', '虚记诊疗项目'] as const

const decision = { topics: ['卫生、体育'], channels: ['other'] } as const

/** 行政处罚决定: organisations by name, people not. */
const penaltiesIn = (span: Span): readonly DemoDocument[] => {
  const draw = drawFrom(48)
  return span.every(52).map((on, place) => {
    const [party, cause, amount] = [draw.of(parties), draw.of(causes), draw.number(3, 46) * 1000]
    const number = `示医保罚决〔${on.slice(0, 4)}〕${place + 1}号`
    return {
      ...decision,
      key: `penalty-${place}`,
      kind: 'penalty',
      column: 'enforcement',
      title: `${party}${cause}案行政处罚决定`,
      on,
      documentNumber: number,
      dateWritten: on,
      keywords: ['行政处罚', cause],
      summary: `对${party}${cause}的行为，责令退回基金，处以罚款 ${amount} 元。`,
      body:
        p(
          `（示例）当事人：${party}。经查，当事人在提供医药服务过程中${cause}，造成医疗保障基金损失 ${amount} 元。`,
        ) +
        table(
          '处罚决定',
          ['项目', '内容'],
          [
            ['违法事实', `${cause}，有票据、处方、询问笔录为证`],
            ['处罚依据', '《医疗保障基金使用监督管理条例》第三十八条'],
            ['处罚内容', `责令退回基金 ${amount} 元；罚款 ${amount} 元`],
            ['履行方式和期限', '收到决定书之日起十五日内缴至指定账户'],
            ['救济途径', '可以在六十日内申请行政复议，或者在六个月内提起行政诉讼'],
          ],
        ),
      fields: {
        decidedOn: on,
        partyType: 'organisation',
        partyName: party,
        subject: cause,
        legalBasis: '《医疗保障基金使用监督管理条例》第三十八条',
        result: `罚款 ${amount} 元`,
      },
    }
  })
}

/** 行政许可 and other service decisions; and now and then a measure of 行政强制. */
const licencesIn = (span: Span): readonly DemoDocument[] => {
  const draw = drawFrom(5)
  return span.every(75).map((on, place) => {
    const party = draw.of(parties)
    return {
      ...decision,
      key: `licence-${place}`,
      kind: 'licence',
      column: 'licences',
      title: `准予${party}医疗保障相关行政许可决定`,
      on,
      documentNumber: `示医保许准〔${on.slice(0, 4)}〕${place + 1}号`,
      dateWritten: on,
      keywords: ['行政许可'],
      summary: `准予${party}的申请，有效期三年。`,
      body: p(
        `（示例）${party}于${inWords(on)}前提出的申请，材料齐全，符合法定条件，决定准予许可，有效期三年。`,
      ),
      fields: {
        decidedOn: on,
        partyType: 'organisation',
        partyName: party,
        subject: '准予行政许可',
        legalBasis: '《中华人民共和国行政许可法》第三十八条',
        result: '准予',
      },
    }
  })
}

export const enforcementIn = (span: Span): readonly DemoDocument[] => [
  ...penaltiesIn(span),
  ...licencesIn(span),
]
