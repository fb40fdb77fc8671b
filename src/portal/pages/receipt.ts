import { html } from 'ghtml'
import type { LocalDate } from '#statute/calendar'
import { valueOn } from '#statute/dated'
import { clarificationNoticeTerm, longestExtension, replyTerm } from '#statute/deadlines'
import type { PublicSection } from '#modules/publishing'
import type { Frame } from '../frame.ts'
import { contactList } from '../parts/contact.ts'
import { layout } from '../parts/layout.ts'
import { receiptPath, trackPath } from '../view/addresses.ts'

/** What a receipt says; told once. */
export interface Receipt {
  readonly body: string
  readonly number: string
  readonly code: string
  readonly on: LocalDate
}

/** What happens next, with days. 条例第三十条、第三十一条、第三十三条. */
const nextSteps = (on: LocalDate): readonly string[] => {
  const { count: reply } = valueOn(replyTerm, on)
  const { count: longer } = valueOn(longestExtension, on)
  const { count: notice } = valueOn(clarificationNoticeTerm, on)
  return [
    '机关与您确认收到申请。双方确认之日为收到申请之日，期限从第二天起算（条例第三十一条第三项）。',
    `内容不明确的，机关自收到之日起${notice}个工作日内一次性告知您补正；补正以后，期限重新计算（条例第三十条）。`,
    `机关自收到之日起${reply}个工作日内答复；需要延长的，会告知您，最多再延长${longer}个工作日。征求第三方和其他机关意见的时间不计算在内（条例第三十三条）。`,
    '随时可以凭查询码和姓名（名称）查进度、补正、补充材料、撤回申请。',
  ]
}

/** A receipt as a text file. */
export const receiptText = (receipt: Receipt, site: string): string =>
  [
    '政府信息公开申请回执',
    '',
    `受理机关：${receipt.body}`,
    `登记编号：${receipt.number}`,
    `提交日期：${receipt.on}`,
    `查询码：${receipt.code}`,
    `查询地址：${site}${trackPath}`,
    '',
    '接下来：',
    ...nextSteps(receipt.on).map((step, index) => `${index + 1}. ${step}`),
    '',
    '请妥善保管查询码，不要告诉别人。查询码只显示一次，系统里也查不到。',
    '',
  ].join('\r\n')

/** The receipt of a request that was handed in on the portal: its number, and the query code this once. */
export const receiptPage = (
  frame: Frame,
  {
    section,
    receipt,
    slip,
  }: { readonly section: PublicSection; readonly receipt: Receipt; readonly slip: string },
): string =>
  layout(frame, {
    title: '申请已经提交',
    description: '政府信息公开申请的回执。',
    path: trackPath,
    at: '/request',
    sheets: ['apply.css'],
    scripts: ['apply.js'],
    body: html`<article class="receipt" data-draft-done="${section.slug}">
      <h1>申请已经提交</h1>
      <p class="lead">请记下查询码，或者打印、保存这份回执。查询码只显示这一次，丢了要到机关当面核实身份。</p>
      <dl class="receipt-facts">
        <div>
          <dt>查询码</dt>
          <dd class="code">${receipt.code}</dd>
        </div>
        <div>
          <dt>登记编号</dt>
          <dd>${receipt.number}</dd>
        </div>
        <div>
          <dt>受理机关</dt>
          <dd>${receipt.body}</dd>
        </div>
        <div>
          <dt>提交日期</dt>
          <dd>${receipt.on}</dd>
        </div>
        <div>
          <dt>查询地址</dt>
          <dd>${frame.site.base}${trackPath}</dd>
        </div>
      </dl>
      <form class="acts" method="post" action="${receiptPath}" enctype="multipart/form-data">
        <input type="hidden" name="receipt" value="${slip}" />
        <button class="button" type="submit">保存为文本文件</button>
        <button class="button quiet" type="button" data-print hidden>打印</button>
        <a class="button quiet" href="${trackPath}">查询进度</a>
      </form>
      <section aria-labelledby="next">
        <h2 id="next">接下来</h2>
        <ol class="numbered">
          !${nextSteps(receipt.on)
            .map((step) => html`<li>${step}</li>`)
            .join('')}
        </ol>
      </section>
      <section aria-labelledby="reach">
        <h2 id="reach">与${section.name}联系</h2>
        !${contactList(section.contact)}
      </section>
    </article>`,
  })
