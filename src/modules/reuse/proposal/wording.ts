import type { DraftContent } from '#modules/requests'
import { decisionOf, needs } from '#statute/decisions'
import type { NeedId } from '#statute/decisions'

const longest = 60

/** Words with which one asks, not what one asks for. */
const asking =
  /^(?:(?:本人|我|我们|现|特|请|兹|拟|希望|要求|依法|向贵[局府委单位机关]*)+[，,]?)*(?:申请|请求|要求|希望)?(?:公开|获取|提供|查询|了解|告知)?(?:贵[局府委单位机关]+)?(?:关于)?[：:]?/u

/** A title for what was asked for: its first sentence, without the words one asks with. Pure. */
export const titleFor = (text: string): string => {
  const [first = ''] = text.trim().split(/[。；;\n]/u)
  const plain = first.replace(asking, '').trim()
  const signs = [...(plain === '' ? first.trim() : plain)]
  return signs.length > longest ? signs.slice(0, longest).join('') : signs.join('')
}

/** What an answer says of the information itself; why something is withheld is no information. */
const told: readonly NeedId[] = ['givenParts']

/** Paragraphs of a document out of an answer: the information, as the letter gives it. Pure. */
export const paragraphsOf = ({ parts, texts, reasons }: DraftContent): readonly string[] => [
  ...parts
    .filter(({ about, kind }) => about !== '' && (kind === 'disclosed' || kind === 'partial'))
    .map(({ about, kind }) => `${about}：${decisionOf(kind).title}`),
  ...told.flatMap((need) => {
    const text = texts[need]?.trim() ?? ''
    return text === '' ? [] : [`${needs[need].title}：${text}`]
  }),
  ...reasons.split(/\n+/u).flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
]

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Paragraphs as the body of a document. */
export const bodyOf = (paragraphs: readonly string[]): string =>
  paragraphs.map((each) => `<p>${escape(each)}</p>`).join('')
