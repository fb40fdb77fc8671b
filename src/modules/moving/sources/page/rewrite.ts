import type { Element } from 'domhandler'
import { kindOfFileName } from '#platform/files'
import type { ItemFile } from '../item.ts'
import { mostFiles } from '../item.ts'
import { elementsIn, textIn } from './dom.ts'

/** A file of the old place, or why it could not be taken along; undefined where there is none of that name. */
export type Found =
  | { readonly ok: true; readonly taken: ItemFile['taken'] }
  | { readonly ok: false; readonly why: string }
  | undefined

/** Where links stand that are of the store and not yet recorded: the place is filled in once the file has its id. */
const placeOf = (at: number): string => `moving-file:${at}`

/** What a file is called where people read it: the words of its link, with the ending of the file. */
const nameOf = (element: Element, from: string): string => {
  const ending = /\.[a-z0-9]{2,5}(?=$|[?#])/iu.exec(from)?.[0] ?? ''
  const words = textIn(element.children).replaceAll(/[/\\]/gu, ' ').slice(0, 120)
  if (words === '') return decodeURIComponentSafely(from.split(/[/\\]/u).at(-1) ?? '')
  return words.toLowerCase().endsWith(ending.toLowerCase()) ? words : `${words}${ending}`
}

const decodeURIComponentSafely = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/**
 * Takes the pictures and files of a block along, and lets it point to them by `moving-file:N`; other links are made whole
 * by `whole`. `fetch` gives the file a name of the old place leads to. The block is changed.
 */
export const rewriteFiles = async (
  block: Element | undefined,
  {
    fetch,
    whole,
  }: {
    readonly fetch: (from: string, name: string) => Promise<Found>
    readonly whole: (href: string) => string
  },
): Promise<{ readonly files: readonly ItemFile[]; readonly problems: readonly string[] }> => {
  const files: ItemFile[] = []
  const problems: string[] = []
  const known = new Map<string, number>()
  const take = async (from: string, name: string, shown: boolean): Promise<string | undefined> => {
    const already = known.get(from)
    if (already !== undefined) return placeOf(already)
    if (files.length >= mostFiles) {
      problems.push(`文件超过 ${mostFiles} 个，多的没有带过来。`)
      return undefined
    }
    const found = await fetch(from, name)
    if (found?.ok === false) problems.push(found.why)
    if (found?.ok !== true) return undefined
    known.set(from, files.length)
    files.push({ from, taken: found.taken, shown })
    return placeOf(files.length - 1)
  }
  for (const element of elementsIn(block?.children ?? [])) {
    const { src = '', href = '' } = element.attribs
    if (element.name === 'img' && src !== '')
      element.attribs['src'] = (await take(src, nameOf(element, src), true)) ?? 'missing:'
    if (element.name !== 'a' || href === '') continue
    const place =
      kindOfFileName(href.replace(/[?#].*$/u, '')) && (await take(href, nameOf(element, href), false))
    element.attribs['href'] = place ?? whole(href)
  }
  return { files, problems: [...new Set(problems)] }
}
