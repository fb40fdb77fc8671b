import type { LocalDate } from '#statute/calendar'
import { dayOf } from '#platform/clock'
import type { Attachment } from '../../content.ts'
import { elementsIn, parseBody } from '../../content/index.ts'
import type { PushForm } from '../../schema/index.ts'
import type { PublicationRow } from '../../schema/public-tables.ts'
import { escaped, fileOfImage, writeArticle } from './write.ts'

/** What an article is made of: a public document, and how much of it. */
export interface Source {
  readonly publication: Pick<
    PublicationRow,
    'body' | 'summary' | 'attachments' | 'document_number' | 'index_number' | 'published_at'
  >
  readonly form: PushForm
  /** The name of its body. */
  readonly by: string
}

/** Files of the store an article shows, each once, in their order. */
export const picturesOf = ({ publication, form }: Source): readonly string[] => [
  ...new Set(
    form === 'summary'
      ? []
      : elementsIn(parseBody(publication.body))
          .filter(({ tag }) => tag === 'img')
          .flatMap((image) => fileOfImage(image) ?? []),
  ),
]

const paragraph = (text: string, style: string): string => `<p style="${style}">${escaped(text)}</p>`
const small = 'margin:0 0 .4em;font-size:.9em;color:#666;line-height:1.6'

const attachmentLines = (attachments: string): string => {
  // Written by the projection from a content.
  const names = (JSON.parse(attachments) as readonly Pick<Attachment, 'name'>[]).map(({ name }) => name)
  if (names.length === 0) return ''
  return names
    .map((name, index) => paragraph(`附件${names.length > 1 ? index + 1 : ''}：${name}`, small))
    .join('')
    .concat(paragraph('附件请点击下方“阅读原文”，在政府网站下载。', small))
}

const footOf = ({ publication, by }: Source): string => {
  const on: LocalDate = dayOf(publication.published_at)
  const number = publication.document_number === null ? '' : `　文号：${publication.document_number}`
  return paragraph(`来源：${by}　发布：${on}　索引号：${publication.index_number}${number}`, small)
}

const summaryOf = (summary: string): string =>
  paragraph(summary, 'margin:0 0 1em;line-height:1.75') +
  paragraph('全文和附件请点击下方“阅读原文”，在政府网站查看。', small)

/** The HTML of an article; `pictures` are WeChat's addresses by files of the store. Pure. */
export const articleHtml = (source: Source, pictures: ReadonlyMap<string, string>): string => {
  const { publication, form } = source
  const text =
    form === 'summary'
      ? summaryOf(publication.summary)
      : writeArticle(parseBody(publication.body), pictures) + attachmentLines(publication.attachments)
  return text + footOf(source)
}
