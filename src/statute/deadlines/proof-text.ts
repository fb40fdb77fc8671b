import type { Breach } from './breaches.ts'
import type { Clock } from './clock.ts'
import type { Proof, ProofRow } from './proof.ts'

const rowText = ({ date, weekday, counts, number, why, article, events }: ProofRow): string => {
  const counted = counts ? `第${String(number)}个工作日` : '不计入'
  const happened = events.map(({ text, article: by }) => `${text}（${by}）`).join('；')
  return `${date} ${weekday} ${counted} ${why}［${article}］${happened === '' ? '' : ` ｜ ${happened}`}`
}

const dueText = ({ due, provisional }: Clock): string => {
  if (due === undefined) return '答复期限届满之日：目前不能确定'
  return `答复期限届满之日：${due}${provisional ? '（暂定：有的年份放假安排尚未公布，公布后重新计算）' : ''}`
}

const breachText = ({ message, basis }: Breach, index: number): string =>
  `${index + 1}. ${message}（${basis.document}${basis.article ?? ''}）`

/** The 期限计算书 as lines of plain Chinese text, to print or to file. Ends without a line break. */
export const proofText = ({ clock, article, length, rows, totals }: Proof): string =>
  [
    '答复期限计算书',
    `收到申请之日：${clock.receivedOn}`,
    `答复期限：${length}个工作日（${article}），自${clock.begunOn}次日起算`,
    dueText(clock),
    '',
    ...rows.map(rowText),
    '',
    `合计：计入${totals.counted}日，休息日、节假日${totals.rest}日，征求意见${totals.consulting}日，` +
      `等待申请人${totals.waiting}日，开始之日${totals.zero}日，重新计算前${totals.voided}日${totals.held === 0 ? '' : `，顺延${totals.held}日`}`,
    ...(clock.breaches.length === 0 ? [] : ['', '需要注意：', ...clock.breaches.map(breachText)]),
  ].join('\n')
