import { globSync, readFileSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { citedIn, numberOf, tagPattern } from './citations.ts'

const root = join(import.meta.dirname, '../..')

/** A rule of the house: the article, what it says of it, and where. */
export interface Rule {
  readonly cited: string
  readonly what: string
  readonly file: string
  /** The tests of the law that name the article, those of the same folder first. */
  readonly tests: readonly string[]
}

const statute = globSync('src/statute/**/*.ts', { cwd: root })
  .map((file) => file.replaceAll(sep, '/'))
  .sort()
const isTest = (file: string): boolean => file.endsWith('.test.ts')

const textOf = (file: string): string => readFileSync(join(root, file), 'utf8')

/** Comments of code, a line each. */
const commentsIn = (code: string): readonly string[] =>
  [...code.matchAll(/\/\*\*(?<inside>[\s\S]*?)\*\//gu)].map(({ groups }) =>
    (groups?.['inside'] ?? '').replaceAll(/\s*\n\s*\*\s?/gu, ' ').trim(),
  )

/** The first sentence, with nothing a table could stumble over. */
const firstSentence = (text: string): string =>
  (/^.*?(?:\.(?=\s|$)|$)/u.exec(text.trim())?.[0] ?? '').replace(/\.$/u, '').replaceAll('|', '\\|')

interface Tagged {
  readonly cited: string
  readonly what: string
}

const taggedIn = (comment: string): readonly Tagged[] => {
  const tags = [...comment.matchAll(tagPattern)]
  return tags.flatMap((tag, index) => {
    const what = firstSentence(comment.slice(tag.index + tag[0].length, tags[index + 1]?.index))
    return citedIn(tag.groups?.['cited'] ?? '').map((cited) => ({ cited, what }))
  })
}

const folderOf = (file: string): string => file.split('/').slice(0, 3).join('/')

const named = new Map(statute.filter(isTest).map((file) => [file, new Set(citedIn(textOf(file)))] as const))

const testsOf = (cited: string, file: string): readonly string[] => {
  const tests = [...named].filter(([, names]) => names.has(cited)).map(([test]) => test)
  const near = tests.filter((test) => folderOf(test) === folderOf(file))
  return near.length > 0 ? near : tests
}

const ours = '条例第'

/** 条例 first, by article; then the other documents by name, by article. */
const compare = (a: string, b: string): number => {
  const first = Number(b.startsWith(ours)) - Number(a.startsWith(ours))
  const [nameA = '', articleA = ''] = a.replace(/条$/u, '').split(/第(?=[^第]*$)/u)
  const [nameB = '', articleB = ''] = b.replace(/条$/u, '').split(/第(?=[^第]*$)/u)
  return first || (nameA < nameB ? -1 : nameA > nameB ? 1 : 0) || numberOf(articleA) - numberOf(articleB)
}

/** Every tagged rule of src/statute, in the order of the law. */
export const lawRules = (): readonly Rule[] =>
  statute
    .filter((file) => !isTest(file))
    .flatMap((file) =>
      commentsIn(textOf(file)).flatMap((comment) =>
        taggedIn(comment).map((tag) => ({ ...tag, file, tests: testsOf(tag.cited, file) })),
      ),
    )
    .toSorted((a, b) => compare(a.cited, b.cited) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))

const link = (file: string): string => `[${basename(file)}](../${file})`

/** One article: what is made of it in each place, and every test that names it. */
const rowOf = ([cited, rules]: readonly [string, readonly Rule[]]): string => {
  const places = rules.map(
    ({ what, file }) => `${what} · ${folderOf(file).split('/').at(-1) ?? ''}/${link(file)}`,
  )
  const tests = [...new Set(rules.flatMap((rule) => rule.tests))].map(link)
  return `| ${cited} | ${[...new Set(places)].join('<br>')} | ${tests.join(', ')} |`
}

/** docs/law.md: article, what the house makes of it, where, and the test that names it. */
export const lawMarkdown = (): string =>
  [
    '# The law, and where it stands in the house',
    '',
    '条例 is 《中华人民共和国政府信息公开条例》（国务院令第711号）. Written by `npx node scripts/write-law.ts` from the comments of `src/statute`; change it there.',
    '',
    '| article | what the house makes of it, and where | test |',
    '|---|---|---|',
    ...[...Map.groupBy(lawRules(), ({ cited }) => cited)].map(rowOf),
    '',
  ].join('\n')
