import type { LocalDate } from '#statute/calendar'
import type { Content } from '../content.ts'
import type { Finding } from './finding.ts'
import { about } from './finding.ts'

const article = (text: string): string => `《中华人民共和国政府信息公开条例》${text}`

/** 源头认定: who does not disclose says by which article, why, and when it is looked at again. Pure. */
export const sourceFindings = ({ disclosure }: Content, today: LocalDate): readonly Finding[] => {
  const { mode, basis, reason, reevaluateOn } = disclosure
  if (mode === 'proactive') return []
  const found = (code: string, sentence: string, where: string, by: string): Finding =>
    about({ gate: 'source', code, blocks: true, sentence, where, basis: article(by) })
  const withheld = mode === 'withheld'
  return [
    ...((basis ?? '').trim() === ''
      ? [
          found(
            'source-basis',
            '不主动公开的，请写明依据的条款，例如“条例第十六条第二款”。',
            'disclosure.basis',
            '第十三条',
          ),
        ]
      : []),
    ...((reason ?? '').trim() === ''
      ? [found('source-reason', '不主动公开的，请写明理由。', 'disclosure.reason', '第十七条')]
      : []),
    ...(withheld && (reevaluateOn === null || reevaluateOn <= today)
      ? [
          found(
            'source-reevaluate',
            '不予公开的信息要定期评估，请填今天以后的重新评估日期。',
            'disclosure.reevaluateOn',
            '第十八条',
          ),
        ]
      : []),
  ]
}
