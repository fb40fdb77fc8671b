import { html } from 'ghtml'
import type { Frame } from '../frame.ts'
import { problemSummary, textField } from '../parts/fields.ts'
import { layout } from '../parts/layout.ts'
import { trackPath } from '../view/addresses.ts'

/** What was typed to follow a request, and why it was not found. */
export interface TrackForm {
  readonly code: string
  readonly name: string
  readonly sentence?: string
  /** What was written and could not be sent any more, to be copied. */
  readonly unsent?: string
}

const unsentHtml = (text: string | undefined): string =>
  text === undefined || text.trim() === ''
    ? ''
    : html`<div class="field">
        <label for="unsent">您刚才填写、还没有提交的内容，可以复制下来</label>
        <textarea id="unsent" rows="6" readonly>${text}</textarea>
      </div>`

/** Asks for query code and name. Both are sent in the body: no address and no log has them. */
export const trackPage = (frame: Frame, { code, name, sentence, unsent }: TrackForm): string => {
  const typed: Readonly<Record<string, string>> = { code, name }
  const filling = { value: (field: string) => typed[field] ?? '', problems: {} }
  return layout(frame, {
    title: sentence === undefined ? '查询申请的进度' : '没有查到 - 查询申请的进度',
    description: '凭回执上的查询码和姓名（名称），查政府信息公开申请办到哪一步、什么时候答复。',
    path: trackPath,
    at: '/request',
    sheets: ['apply.css'],
    trail: [{ href: '/request', text: '依申请公开' }],
    body: html`<h1>查询申请的进度</h1>
      <p class="lead">查办到哪一步、什么时候答复；补正、补充材料、撤回申请也在这里办。</p>
      !${problemSummary({}, {}, sentence)}
      <form class="apply short" method="post" action="${trackPath}" enctype="multipart/form-data">
        !${textField(
          {
            name: 'code',
            label: '查询码',
            hint: '在申请的回执上，16 个字母和数字。大小写、有没有横线都可以。',
            autocomplete: 'off',
            longest: 64,
          },
          filling,
        )}
        !${textField(
          {
            name: 'name',
            label: '申请人的姓名（名称）',
            hint: '与申请表上写的一样。',
            autocomplete: 'off',
            longest: 100,
          },
          filling,
        )}
        <p><button class="button" type="submit">查询</button></p>
      </form>
      !${unsentHtml(unsent)}
      <p class="fine">查询码丢了的，请带身份证明到受理的机关当面查询。每次查询，系统都有记录。</p>`,
  })
}
