import type { Content } from '../content.ts'
import { personalKinds } from '../personal-data/finding.ts'
import { disclosureModes } from '../schema/index.ts'
import { isReset, printedMarkup } from './markup.ts'
import { plainTextOf } from './plain-text.ts'
import type { Piece } from './word-diff.ts'
import { wordDiff } from './word-diff.ts'

/** What ids and codes are called, for people. */
export interface ContentWords {
  readonly column: (id: string) => string
  readonly document: (id: string) => string
  readonly kind: (code: string) => string
  /** The title of a field of a kind. */
  readonly field: (code: string) => string
}

/** A field whose words are not what they were. */
export interface FieldChange {
  readonly field: string
  readonly title: string
  readonly pieces: readonly Piece[]
}

type Printed = readonly (readonly [field: string, title: string, text: string])[]

const disclosureOf = ({ mode, basis, reason, reevaluateOn }: Content['disclosure']): string =>
  [disclosureModes[mode], basis, reason, reevaluateOn === null ? null : `${reevaluateOn} 重新评估`]
    .filter((each) => each !== null && each !== '')
    .join('；')

const personalKind = (code: string): string =>
  Object.entries(personalKinds).find(([each]) => each === code)?.[1] ?? code

const printed = (content: Content, words: ContentWords): Printed => [
  ['kind', '种类', words.kind(content.kind)],
  ['title', '标题', content.title],
  ['column', '栏目', words.column(content.column)],
  ['alsoIn', '同时列入', content.alsoIn.map(words.column).join('、')],
  ['documentNumber', '文号', content.documentNumber ?? ''],
  ['dateWritten', '成文日期', content.dateWritten ?? ''],
  ['formedOn', '形成或者变更日期', content.formedOn ?? ''],
  ['topics', '主题分类', content.topics.join('、')],
  ['keywords', '关键词', content.keywords.join('、')],
  ['summary', '内容概述', content.summary],
  ['source', '来源', content.source ?? ''],
  ['body', '正文', plainTextOf(content.body)],
  ...printedMarkup(content.body),
  ['attachments', '附件', content.attachments.map(({ name }) => name).join('\n')],
  ['interprets', '所解读的文件', content.interprets.map(words.document).join('、')],
  ['disclosure', '源头认定', disclosureOf(content.disclosure)],
  ...Object.entries(content.fields).map(
    ([code, value]) => [`fields.${code}`, words.field(code), String(value ?? '')] as const,
  ),
  [
    'justified',
    '个人信息的公开依据',
    content.justified.map(({ kind, basis }) => `${personalKind(kind)}：${basis}`).join('\n'),
  ],
]

/** What words alone don't show: other markup around the same words, another file under the same name. */
const unseen = (before: Content, after: Content): readonly FieldChange[] => {
  const note = (field: string, title: string, text: string): FieldChange => ({
    field,
    title,
    pieces: [{ kind: 'added', text }],
  })
  const files = ({ attachments }: Content): string =>
    JSON.stringify(attachments.map(({ name, digest, file }) => [name, digest, file]))
  const names = ({ attachments }: Content): string => attachments.map(({ name }) => name).join('\n')
  return [
    ...(isReset(before.body, after.body)
      ? [note('body.format', '正文的格式', '有文字没有变的段落、表格或者列表，格式有改动。')]
      : []),
    ...(names(before) === names(after) && files(before) !== files(after)
      ? [note('attachments', '附件的内容', '附件名称没有变，文件换过。')]
      : []),
    ...(JSON.stringify(before.justified) !== JSON.stringify(after.justified)
      ? [note('justified', '个人信息的公开依据', '有增减或者改动。')]
      : []),
  ]
}

/** Every field that differs, in the order of the form, with the words that came and went. */
export const contentDiff = (before: Content, after: Content, words: ContentWords): readonly FieldChange[] => {
  const old = new Map(printed(before, words).map(([field, , text]) => [field, text]))
  const now = printed(after, words)
  const gone = printed(before, words).filter(([field]) => !now.some(([each]) => each === field))
  const changed = [...now, ...gone.map(([field, title]) => [field, title, ''] as const)].flatMap(
    ([field, title, text]): readonly FieldChange[] => {
      const was = old.get(field) ?? ''
      return was === text ? [] : [{ field, title, pieces: wordDiff(was, text) }]
    },
  )
  const silent = unseen(before, after).filter(({ field }) => !changed.some((each) => each.field === field))
  return [...changed, ...silent]
}
