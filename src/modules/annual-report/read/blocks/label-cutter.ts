import type { Label } from '#statute/report-form'
import { formOf } from '#statute/report-form'

/** One label found in running text, with the number printed before it. */
export interface FoundLabel {
  readonly text: string
  readonly start: number
  readonly end: number
}

const loose = (text: string): string =>
  [...text.normalize('NFKC').replaceAll(/\s/gu, '')]
    .map((letter) => (/[\p{L}\p{N}]/u.test(letter) ? letter : '[^\\p{L}\\p{N}]?'))
    .join('\\s*')

const labels = (): Label[] => {
  const all: Label[] = [
    { text: '信息内容' },
    { text: '申请人情况' },
    { text: '法人或其他组织' },
    { text: '行政诉讼' },
  ]
  all.push({ text: `（${formOf('2021').requests.note}）` })
  for (const edition of ['2019', '2021'] as const)
    for (const other of ['single', 'itemised'] as const) {
      const form = formOf(edition, other)
      for (const { label } of [...form.requests.rows, ...form.requests.groups, ...form.requests.columns])
        all.push(label)
      for (const { label } of [...form.remedies.groups, ...form.remedies.outcomes]) all.push(label)
      for (const block of form.proactive)
        all.push(
          block.item,
          ...block.rows.map((row) => row.label),
          ...block.columns.map((column) => column.label),
        )
    }
  return all
}

const number = '(?:[（(]\\s*[一二三四五六七]\\s*[）)]|[一二三四]\\s*[、.．]|\\d\\s*[.．、])?\\s*'

const build = (): RegExp => {
  const texts = [...new Set(labels().flatMap((label) => [label.text, ...(label.variants ?? [])]))]
  const longestFirst = texts
    .filter((text) => text.length >= 2)
    .sort((one, other) => other.length - one.length)
  return new RegExp(`${number}(?:${longestFirst.map(loose).join('|')})`, 'gu')
}

let built: RegExp | undefined

/** The labels of the form in a text that runs them together, longest first, with their places. */
export const labelsIn = (text: string): FoundLabel[] => {
  built ??= build()
  return [...text.matchAll(built)].map((found) => ({
    text: found[0].trim(),
    start: found.index,
    end: found.index + found[0].length,
  }))
}
