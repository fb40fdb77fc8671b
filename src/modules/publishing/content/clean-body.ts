import { Refusal } from '#platform/refusal'
import { blocks } from './arrange.ts'
import type { Element, Node } from './node.ts'
import { elementsIn, isElement } from './node.ts'
import { parse } from './parse.ts'
import { textOf } from './plain-text.ts'
import type { BodyProblem } from './problems.ts'
import { problemsOf } from './problems.ts'
import { longestBody, ownImage } from './rules.ts'
import { sanitize } from './sanitize.ts'
import { write } from './write.ts'

/** A body as it may be kept, signed and shown. */
export interface CleanBody {
  /** Canonical: cleaned again it is the same. */
  readonly html: string
  readonly text: string
  readonly images: readonly { readonly file: string; readonly alt: string }[]
  readonly problems: readonly BodyProblem[]
  /** What was left out, in words. */
  readonly dropped: readonly string[]
}

const isForeign = ({ tag, attributes }: Element): boolean =>
  tag === 'img' && !ownImage.test(attributes['src'] ?? '')

const withoutForeign = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node): readonly Node[] => {
    if (!isElement(node)) return [node]
    return isForeign(node) ? [] : [{ ...node, children: withoutForeign(node.children) }]
  })

const droppedFrom = (html: string): readonly string[] =>
  [
    [/<(?:script|iframe|object|embed|form|input|button|svg|math)\b/iu, '程序、嵌入的网页和表单'],
    [/<(?:video|audio)\b/iu, '音频、视频'],
    [/\bstyle\s*=|<font\b|<style\b/iu, '字体、颜色等格式（网站有统一的格式）'],
    [/\bon\w+\s*=/iu, '动作'],
  ].flatMap(([sign, words]) =>
    sign instanceof RegExp && sign.test(html) && typeof words === 'string' ? [words] : [],
  )

const tooLong = (): Refusal =>
  new Refusal(
    'too-large',
    'body-too-long',
    '正文太长',
    '正文超过两百万个字符，请把附表、附件作为文件上传。',
    {
      body: '最多两百万个字符。',
    },
  )

/**
 * HTML of an editor, or pasted from Word or a web page, as it may stand in a document: headings, paragraphs, lists,
 * tables, links, pictures of the store, and nothing that runs or loads. Throws Refusal `body-too-long`.
 */
export const cleanBody = (html: string): CleanBody => {
  if (html.length > longestBody) throw tooLong()
  const nodes = parse(sanitize(html))
  const foreign = elementsIn(nodes).filter(isForeign).length
  const tree = blocks(withoutForeign(nodes))
  return {
    html: write(tree),
    text: textOf(tree),
    images: elementsIn(tree)
      .filter(({ tag }) => tag === 'img')
      .map(({ attributes }) => ({
        file: ownImage.exec(attributes['src'] ?? '')?.[1] ?? '',
        alt: attributes['alt'] ?? '',
      })),
    problems: problemsOf(tree, foreign),
    dropped: droppedFrom(html),
  }
}

/** The files of the store that clean HTML shows as pictures, each once. */
export const fileIdsIn = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<img src="\/files\/([\w-]{1,64})"/gu)].flatMap(([, id]) =>
      id === undefined ? [] : [id],
    ),
  ),
]
