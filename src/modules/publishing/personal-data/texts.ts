import type { Content } from '../content.ts'
import { hiddenTextsIn } from '../content/plain-text.ts'
import type { Scanned } from './finding.ts'

/**
 * Every text of a content that the public would see, by where it stands. `body` is the plain text of the body,
 * with what pictures show and links lead to behind it, as no line of that text has it; `attached` the texts of its attachments by file.
 */
export const contentTexts = (
  content: Content,
  body: string,
  attached: ReadonlyMap<string, string>,
): readonly Scanned[] => [
  { where: 'title', text: content.title },
  { where: 'summary', text: content.summary },
  { where: 'source', text: content.source ?? '' },
  { where: 'documentNumber', text: content.documentNumber ?? '' },
  { where: 'keywords', text: content.keywords.join('、') },
  { where: 'topics', text: content.topics.join('、') },
  { where: 'body', text: [body, ...hiddenTextsIn(content.body)].join('\n\n') },
  ...Object.entries(content.fields).map(([code, value]) => ({
    where: `fields.${code}`,
    text: typeof value === 'string' ? value : '',
  })),
  ...content.attachments.flatMap(({ file, name }) => [
    { where: `name:${file}`, text: name },
    { where: `attachment:${file}`, text: attached.get(file) ?? '' },
  ]),
]
