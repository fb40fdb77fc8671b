import { z } from 'zod'
import { Refusal } from '#platform/refusal'
import { readRows } from './rows.ts'

/** A wrong wording as a list has it. */
export interface WordingEntry {
  readonly wrong: string
  readonly right: string | null
  readonly unless: readonly string[]
}

/** A person as a list has them. */
export interface PersonEntry {
  readonly name: string
  readonly titles: readonly string[]
}

/** Entries of a list at most. */
const most = 20_000
const longest = 60

const wording = z.strictObject({
  wrong: z.string().trim().min(1, '“错误表述”是空的').max(longest, `“错误表述”超过${longest}个字`),
  right: z
    .string()
    .trim()
    .max(longest, `“正确表述”超过${longest}个字`)
    .nullish()
    .transform((text) => (text === undefined || text === '' ? null : text)),
  unless: z.array(z.string().trim().min(1).max(longest)).max(50, '例外太多').default([]),
})

const person = z.strictObject({
  name: z.string().trim().min(2, '“姓名”不到两个字').max(30, '“姓名”太长'),
  titles: z.array(z.string().trim().min(1).max(longest)).min(1, '没有写“职务”').max(20, '“职务”太多'),
})

const unfit = (sentence: string): Refusal =>
  new Refusal('invalid', 'list-unfit', '词表没有载入', sentence, { text: sentence })

const checked = <Entry>(
  schema: z.ZodType<Entry>,
  rows: readonly { readonly place: string; readonly value: unknown }[],
): readonly Entry[] => {
  if (rows.length === 0) throw unfit('文件里没有一条可以用的内容，请核对表头和格式。')
  if (rows.length > most) throw unfit(`词表超过${most}条，请分成几份。`)
  return rows.map(({ place, value }) => {
    const read = schema.safeParse(value)
    if (read.success) return read.data
    throw unfit(`${place}：${read.error.issues[0]?.message ?? '格式不对'}，请改正以后再载入。`)
  })
}

/** Throws Refusal `list-unfit` where an entry could never be mended, or is there twice. */
const sound = (entries: readonly WordingEntry[]): readonly WordingEntry[] => {
  const seen = new Set<string>()
  for (const { wrong, right } of entries) {
    if (wrong === right) throw unfit(`“${wrong}”的错误表述和正确表述一样，请核对。`)
    if (seen.has(wrong)) throw unfit(`“${wrong}”写了两次，请只留一条。`)
    seen.add(wrong)
  }
  return entries
}

const parts = (text: string): readonly string[] =>
  text
    .split(/[|｜、；;]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The entries of a list of wordings: CSV with 错误表述、正确表述、例外, or JSON. Throws Refusal `list-unfit`. */
export const readWordings = (text: string): readonly WordingEntry[] =>
  sound(
    checked(
      wording,
      readRows(text, ['错误表述', '正确表述', '例外'], ([wrong = '', right = '', unless = '']) => ({
        wrong,
        right,
        unless: parts(unless),
      })),
    ),
  )

/** The entries of a list of people: CSV with 姓名、职务, or JSON; a name on several lines has all their titles. */
export const readPeople = (text: string): readonly PersonEntry[] => {
  const rows = checked(
    person,
    readRows(text, ['姓名', '职务'], ([name = '', titles = '']) => ({ name, titles: parts(titles) })),
  )
  return [...Map.groupBy(rows, ({ name }) => name)].map(([name, same]) => ({
    name,
    titles: [...new Set(same.flatMap(({ titles }) => titles))],
  }))
}
