import type { ReactNode } from 'react'
import { addressOf } from '../../api/call.ts'
import type { Document, Kind } from '../../documents/words.ts'
import { modeWords } from '../../documents/words.ts'
import { Facts } from '../../parts/facts.tsx'
import type { Fact } from '../../parts/facts.tsx'
import { placeOf } from '../form/field.tsx'
import { sizeOf } from '../form/size.ts'
import { withPictures } from '../text/pictures.ts'
import '../text/text.css'

/** The metadata of a document as facts; what is empty is left out. */
const factsOf = (document: Document, kind: Kind | undefined): readonly Fact[] => {
  const { content } = document
  const ofKind = (kind?.fields ?? []).map((field): Fact => {
    const value = content.fields[field.code]
    const chosen = field.choices?.find((choice) => choice.value === value)?.title
    return [field.title, chosen ?? value]
  })
  return [
    ['索引号', document.indexNumber],
    ['文种', kind?.title],
    ['栏目', document.column.name],
    ['文号', content.documentNumber],
    ['成文日期', content.dateWritten],
    ['形成日期', content.formedOn],
    ...ofKind,
    ['来源', content.source],
    ['内容概述', content.summary],
    ['关键词', content.keywords.join('、')],
    ['主题分类', content.topics.join('、')],
    ['解读的文件', document.interprets.map(({ name }) => `《${name}》`).join('')],
    ['公开方式', modeWords[content.disclosure.mode]],
    ['不主动公开的依据', content.disclosure.basis],
    ['不主动公开的理由', content.disclosure.reason],
    ['重新评估的日期', content.disclosure.reevaluateOn],
  ]
}

/** The document as it will be read: metadata, text, attachments. */
export const FullText = ({
  document,
  kind,
}: {
  readonly document: Document
  readonly kind: Kind | undefined
}): ReactNode => (
  <article className="sheet">
    <h2 id={placeOf('title')} tabIndex={-1}>
      {document.content.title}
    </h2>
    <Facts of={factsOf(document, kind)} />
    {document.content.body === '' ? (
      <p className="soft">没有正文。</p>
    ) : (
      <div
        id={placeOf('body')}
        tabIndex={-1}
        className="text"
        // Cleaned by the server before it was saved; the page's policy lets nothing in it run.
        dangerouslySetInnerHTML={{ __html: withPictures(document.content.body) }}
      />
    )}
    {document.content.attachments.length > 0 && (
      <>
        <h3 className="sheet-attachments">附件</h3>
        <ol>
          {document.content.attachments.map(({ file, name, size }) => (
            <li key={file} id={placeOf(`attachment:${file}`)} tabIndex={-1}>
              <a href={addressOf('readFile', { params: { file } })}>{name}</a>{' '}
              <span className="soft">{sizeOf(size)}</span>
            </li>
          ))}
        </ol>
      </>
    )}
  </article>
)
