import { html } from 'ghtml'
import { layout } from '../parts/layout.ts'
import { uploadField } from '../parts/upload-field.ts'
import type { Frame } from '../frame.ts'

/** What the form shows: the text entered so far, and one sentence when it could not be read. */
export interface CheckForm {
  readonly text: string
  readonly refusal?: string
}

const sampleLine = html`<p class="fine">
  手边没有年报的，可以<a href="/check?sample=1#text">填入一份有差错的示例</a>试一试。
</p>`

const refused = (sentence: string): string =>
  html`<p class="refused" id="refused" role="alert"><strong>没有读成。</strong>${sentence}</p>`

/** The form of the self-check: a file or a text, and what went wrong last time. */
export const checkPage = (frame: Frame, { text, refusal }: CheckForm): string =>
  layout(frame, {
    title: refusal === undefined ? '年报自查' : '没有读成 - 年报自查',
    description: '上传或者粘贴一份政府信息公开工作年度报告，逐格核对，标出要改的数，下载更正后的 Word。',
    path: '/check',
    at: '/annual-reports',
    body: html`<h1>年报自查</h1>
      <p class="lead">
        公布之前查一遍：表格的勾稽关系、正文与表格的数、各部分是否齐全。要改的数会标在表上，可以下载更正后的
        Word。提交的内容用过即弃。
      </p>
      !${refusal === undefined ? '' : refused(refusal)}
      <form class="check" method="post" action="/check" enctype="multipart/form-data">
        !${uploadField('上传文件')}
        <p class="or" aria-hidden="true"><span>或者</span></p>
        <div class="field">
          <label for="text">粘贴报告全文，连同表格</label>
          <textarea id="text" name="text" spellcheck="false" aria-describedby="text-hint">${text}</textarea>
          <p class="fine" id="text-hint">选了文件的，以文件为准。</p>
          !${frame.site.sample === undefined ? '' : sampleLine}
        </div>
        <p><button class="button" type="submit">开始自查</button></p>
      </form>`,
  })
