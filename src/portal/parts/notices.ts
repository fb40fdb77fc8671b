import { html } from 'ghtml'
import { actKinds } from '#modules/publishing'
import type { PublicDocument } from '#modules/publishing'
import { documentPath } from '../view/addresses.ts'
import { minuteHtml } from '../view/times.ts'
import { validityWords } from '../view/validity.ts'

/** What was done to a page, the latest first. */
export const noticeList = ({ notices }: Pick<PublicDocument, 'notices'>): string =>
  notices.length === 0
    ? ''
    : html`<ul class="notices">
        !${notices
          .toReversed()
          .map(
            ({ kind, at, text }) =>
              html`<li>
                <strong>${actKinds[kind]}说明</strong>${text}<span class="fine">!${minuteHtml(at)}</span>
              </li>`,
          )
          .join('')}
      </ul>`

const strip = (word: string, sentence: string, more = ''): string =>
  html`<p class="strip" role="note"><strong>${word}</strong><span>${sentence}!${more}</span></p>`

/** What must be seen before the text is read: that it no longer or not yet holds, that its review is not complete. */
export const strips = ({ validity, effectiveOn, emergency, replacedBy }: PublicDocument): string => {
  const words = validityWords[validity]
  const from = validity === 'pending' && effectiveOn !== null ? `自 ${effectiveOn} 起施行。` : ''
  const other =
    replacedBy === undefined
      ? ''
      : html` 现在适用：<a href="${documentPath(replacedBy.number)}">${replacedBy.title}</a>。`
  return [
    words?.sentence === undefined ? '' : strip(words.word, words.sentence + from, other),
    emergency ? strip('应急发布', '本文件因紧急情况先行公布，审核手续正在补办。') : '',
  ].join('')
}
