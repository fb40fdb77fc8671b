import { html } from 'ghtml'
import type { Instant } from '#platform/clock'
import type { Frame } from '../frame.ts'
import { contactList } from '../parts/contact.ts'
import { columnPath, documentPath } from '../view/addresses.ts'
import { minuteHtml } from '../view/times.ts'
import type { ColumnPlace } from './column.ts'
import { columnLayout } from './column.ts'

/** The text of the guide, and the page it is published on. */
export interface GuideText {
  readonly number: number
  readonly body: string
  readonly changedAt: Instant
}

/** 条例第十二条: the guide of a body in full; without one, how the body is reached. */
export const guidePage = (frame: Frame, place: ColumnPlace, guide: GuideText | undefined): string => {
  const { section, column } = place
  return columnLayout(frame, place, {
    path: columnPath({ slug: section.slug, code: column.code }),
    aloud: true,
    body:
      guide === undefined
        ? html`<p class="empty">公开指南还没有公布。可以先这样联系${section.name}：</p>
            !${contactList(section.contact)}`
        : html`<p class="fine">
              更新于 !${minuteHtml(guide.changedAt)}，<a href="${documentPath(guide.number)}"
                >查看文件信息和附件</a
              >
            </p>
            <article class="text" data-aloud>!${guide.body}</article>`,
  })
}
