import { numberOf } from '#statute/report-form'
import type { SectionItem } from './report.ts'

const heading = /^(（[一二三四五六七八九十]{1,3}）)\s*(.*)$/u

/** Longer than this, a line that starts with （一） is a paragraph whose first sentence is its title. */
const longestTitle = 40

const split = (rest: string): [title: string, text: string] => {
  if (rest.length <= longestTitle && !/[。；]./u.test(rest)) return [rest.replace(/[。：:]$/u, ''), '']
  const end = rest.search(/[。：:]/u)
  return end > 0 && end <= longestTitle ? [rest.slice(0, end), rest.slice(end + 1)] : ['', rest]
}

/** The sub-items （一）（二）… of a part's text, in the order they stand. */
export const itemsOf = (text: string): SectionItem[] => {
  const items: { number: string; title: string; lines: string[] }[] = []
  for (const line of text.split('\n')) {
    const number = numberOf(line)
    const found = heading.exec(line.replace(/^[(（]([一二三四五六七八九十]{1,3})[)）]/u, '（$1）'))
    if (found && number.startsWith('（')) {
      const [title, rest] = split((found[2] ?? '').trim())
      items.push({ number, title, lines: rest === '' ? [] : [rest] })
    } else {
      items.at(-1)?.lines.push(line)
    }
  }
  return items.map(({ number, title, lines }) => ({ number, title, text: lines.join('\n') }))
}
