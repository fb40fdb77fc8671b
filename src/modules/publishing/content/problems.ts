import type { Element } from './node.ts'
import { elementsIn } from './node.ts'
import { textOf } from './plain-text.ts'

/** What is wrong with a body; what blocks must be mended before it is signed. */
export interface BodyProblem {
  readonly code: 'image-alt' | 'image-foreign' | 'table-head' | 'link-text' | 'heading-skip'
  readonly blocks: boolean
  readonly sentence: string
}

const count = (number: number, what: string): string =>
  number === 1 ? `有一${what}` : `有 ${number} ${what}`

const skips = (elements: readonly Element[]): boolean => {
  let last = 1
  for (const { tag } of elements) {
    const level = /^h([2-4])$/u.exec(tag)?.[1]
    if (level === undefined) continue
    if (Number(level) > last + 1) return true
    last = Number(level)
  }
  return false
}

/** 无障碍 and 网页设计规范: what a reader by ear, or a search, would miss. */
export const problemsOf = (tree: readonly Element[], foreign: number): readonly BodyProblem[] => {
  const elements = elementsIn(tree)
  const mute = elements.filter(
    ({ tag, attributes }) => tag === 'img' && (attributes['alt'] ?? '') === '',
  ).length
  const headless = elements.filter(
    ({ tag, children }) => tag === 'table' && !elementsIn(children).some((each) => each.tag === 'th'),
  ).length
  const silent = elements.filter(
    ({ tag, children }) =>
      tag === 'a' &&
      textOf(children).trim() === '' &&
      !elementsIn(children).some((each) => each.tag === 'img'),
  ).length
  return [
    ...(mute === 0
      ? []
      : [
          {
            code: 'image-alt' as const,
            blocks: true,
            sentence: `${count(mute, '张图片')}没有替代文字，看不见图的人不知道是什么。请写出图里的内容。`,
          },
        ]),
    ...(foreign === 0
      ? []
      : [
          {
            code: 'image-foreign' as const,
            blocks: false,
            sentence: `${count(foreign, '张图片')}来自别处，没有保留。请先保存到电脑，再上传到这里。`,
          },
        ]),
    ...(headless === 0
      ? []
      : [
          {
            code: 'table-head' as const,
            blocks: false,
            sentence: `${count(headless, '张表格')}没有表头，读屏软件读不出列名。请把第一行设为表头。`,
          },
        ]),
    ...(silent === 0
      ? []
      : [
          {
            code: 'link-text' as const,
            blocks: false,
            sentence: `${count(silent, '个链接')}没有文字，请写明指向哪里。`,
          },
        ]),
    ...(skips(elements)
      ? [{ code: 'heading-skip' as const, blocks: false, sentence: '标题跳了级，请从大到小依次使用。' }]
      : []),
  ]
}
