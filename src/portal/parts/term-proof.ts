import { html } from 'ghtml'
import type { Proof } from '#statute/deadlines'

const days = (count: number, why: string): string => (count === 0 ? '' : `${why}${count}天，`)

const inWords = ({ clock, length, totals }: Proof): string => {
  const left = [
    days(totals.rest, '休息日、节假日'),
    days(totals.consulting, '征求意见'),
    days(totals.waiting, '等您补正或者缴费'),
  ].join('')
  const due = clock.due === undefined ? '有事项还没有办完，现在不能确定到哪一天。' : `到${clock.due}届满。`
  return `从${clock.begunOn}的第二天算起，共${length}个工作日，${due}${left === '' ? '' : `其间${left}不计算在内。`}`
}

const rowHtml = ({ date, weekday, counts, number, why, article, events }: Proof['rows'][number]): string =>
  html`<tr>
    <th scope="row">${date}<br />${weekday}</th>
    <td>${counts ? `第 ${String(number)} 个工作日` : '不计入'}</td>
    <td>
      ${why}!${events.map(({ text, article: by }) => html`<br /><strong>${text}</strong>（${by}）`).join('')}
    </td>
    <td>${article}</td>
  </tr>`

/** 期限计算书: how a due date was reached, in words and day by day. 条例第三十三条. */
export const termProof = (proof: Proof): string =>
  html`<p>${inWords(proof)}</p>
    !${proof.clock.provisional ? '<p class="fine">这一天是暂定的：有的年份放假安排尚未公布，公布以后重新计算。</p>' : ''}
    <details>
      <summary>逐日看期限计算书</summary>
      <div class="scroll" tabindex="0" role="region" aria-label="期限计算书">
        <table class="statutory days">
          <caption>
            答复期限计算书：${proof.length}个工作日（${proof.article}）
          </caption>
          <thead>
            <tr>
              <th scope="col">日期</th>
              <th scope="col">是否计入</th>
              <th scope="col">说明</th>
              <th scope="col">依据</th>
            </tr>
          </thead>
          <tbody>
            !${proof.rows.map(rowHtml).join('')}
          </tbody>
        </table>
      </div>
    </details>`
