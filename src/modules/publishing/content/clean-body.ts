import { Refusal } from '#platform/refusal'
import { blocks } from './arrange.ts'
import { deepest, isTooDeep } from './depth.ts'
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

const signs: readonly (readonly [RegExp, string])[] = [
  [/<(?:script|iframe|object|embed|form|input|button|svg|math)\b/iu, '程序、嵌入的网页和表单'],
  [/<(?:video|audio)\b/iu, '音频、视频'],
  [/<[a-z][^<>]*\bstyle\s*=|<font\b|<style\b/iu, '字体、颜色等格式（网站有统一的格式）'],
  [/<[a-z][^<>]*\son\w+\s*=/iu, '动作'],
]

const droppedFrom = (html: string): readonly string[] =>
  signs.flatMap(([sign, words]) => (sign.test(html) ? [words] : []))

const refused = (code: string, title: string, detail: string, field: string): Refusal =>
  new Refusal('too-large', code, title, detail, { body: field })

const tooLong = (): Refusal =>
  refused(
    'body-too-long',
    '正文太长',
    '正文超过两百万个字符，请把附表、附件作为文件上传。',
    '最多两百万个字符。',
  )

const tooDeep = (): Refusal =>
  refused(
    'body-too-deep',
    '正文的格式套得太深',
    `正文里表格、列表等一层套一层，超过 ${deepest} 层。请粘贴为纯文字，再重新排版。`,
    `最多套 ${deepest} 层，请粘贴为纯文字。`,
  )

const cleaned = (html: string): CleanBody => {
  if (html.length > longestBody) throw tooLong()
  if (isTooDeep(html)) throw tooDeep()
  const nodes = parse(sanitize(html))
  const foreign = elementsIn(nodes).filter(isForeign).length
  const tree = blocks(withoutForeign(nodes))
  const clean = write(tree)
  // What comes out must be taken again: cells and items got paragraphs, signs their entities.
  if (clean.length > longestBody) throw tooLong()
  if (isTooDeep(clean)) throw tooDeep()
  return {
    html: clean,
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

/** What was cleaned last: who saves a content cleans its body to keep it, and again to look at it. */
let last: { readonly html: string; readonly body: CleanBody } | undefined

/**
 * HTML of an editor, or pasted from Word or a web page, as it may stand in a document: headings, paragraphs, lists,
 * tables, links, pictures of the store, and nothing that runs or loads. Throws Refusal `body-too-long` or
 * `body-too-deep`.
 */
export const cleanBody = (html: string): CleanBody => {
  if (last?.html !== html) last = { html, body: cleaned(html) }
  return last.body
}

/** The files of the store that clean HTML shows as pictures, each once. */
export const fileIdsIn = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<img src="\/files\/([\w-]{1,64})"/gu)].flatMap(([, id]) =>
      id === undefined ? [] : [id],
    ),
  ),
]
