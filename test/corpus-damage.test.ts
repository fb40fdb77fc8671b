import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AnnualReport } from '#modules/annual-report'
import { read, readDocument, ReadError, toJson, writeReport } from '#modules/annual-report'
import { sharedBytes, sharedJson, needs } from './support/shared.ts'

type Numbers = Readonly<Record<string, number | null>>

const flat = (tables: object): Numbers => {
  const numbers: Record<string, number | null> = {}
  const walk = (value: unknown, name: string) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, name === '' ? key : `${name}.${key}`)
    else numbers[name] = typeof value === 'number' ? value : null
  }
  walk(tables, '')
  return numbers
}

const numbersOf = (report: AnnualReport): Numbers => flat(toJson(report).tables)

/** A number that stands by itself in a cell, as any of the shapes has it. */
const cell = /(?<=[>|\s])\d+(?:\.\d+)?(?=[<|\s])/gu
/** A row of a table: of a page, of Markdown, or a line. */
const row = /<tr[\s>](?:(?!<tr[\s>])[\s\S])*?<\/tr>|^.*\|.*$/gmu

const wide = (digits: string): string =>
  digits.replaceAll(/[\d.]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0))

/** What becomes of a number; none of these is another number. */
const spoilt: Readonly<Record<string, (digits: string) => string>> = {
  dropped: () => '',
  wide,
  parted: (digits) => (digits.length > 1 ? `${digits.slice(0, 1)} ${digits.slice(1)}` : ` ${digits} `),
  thousands: (digits) => digits.replace(/^\d+/u, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')),
  wideThousands: (digits) =>
    digits.replace(/^\d+/u, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/gu, '，')),
  counted: (digits) => `${digits}件`,
  remarked: (digits) => `${digits}（其中1件为重复）`,
  misread: (digits) => digits.replaceAll('0', 'O').replaceAll('1', 'l'),
  crossed: () => '×',
  dashed: () => '—',
  errored: () => '#REF!',
}

/** A cell with nothing but a number in it, whole. */
const square =
  /<td\b[^>]*>(?:\s|<[^>]+>|&nbsp;)*\d+(?:\.\d+)?(?:\s|<(?!\/td)[^>]+>)*<\/td>|(?<=\|)[ \t]*\d+(?:\.\d+)?[ \t]*\|/gu

const rowDamage: Readonly<Record<string, (whole: string) => string>> = {
  'row doubled': (whole) => `${whole}\n${whole}`,
  'row doubled with other numbers': (whole) =>
    `${whole}\n${whole.replaceAll(cell, (digits) => `${digits}7`)}`,
  'row dropped': () => '',
  'merged cells split': (whole) => whole.replaceAll(/\s(?:col|row)span\s*=\s*["']?\d+["']?/giu, ''),
  'label dropped': (whole) => whole.replaceAll(/\p{Script=Han}+/gu, ''),
}

interface Damage {
  readonly how: string
  /** Where, as a share of all places there are. */
  readonly at: number
}

const kinds = [...Object.keys(spoilt), 'cell removed', ...Object.keys(rowDamage)]

const madeOf = (how: string): { readonly places: RegExp; readonly make: (whole: string) => string } => {
  if (how === 'cell removed') return { places: square, make: () => '' }
  const make = spoilt[how]
  return make ? { places: cell, make } : { places: row, make: rowDamage[how] ?? ((whole) => whole) }
}

/** The text with damages done to different places of it; what is done to rows comes last. */
const damaged = (text: string, done: readonly Damage[]): string => {
  const step = (before: string, some: readonly Damage[]): string => {
    const taken = some.flatMap(({ how, at }) => {
      const { places, make } = madeOf(how)
      const found = [...before.matchAll(places)]
      const one = found[Math.floor(at * found.length)]
      return one ? [{ start: one.index, end: one.index + one[0].length, make }] : []
    })
    const apart = taken
      .toSorted((one, other) => other.start - one.start)
      .filter(({ end }, index, all) => all.slice(0, index).every(({ start }) => end <= start))
    return apart.reduce(
      (now, { start, end, make }) => now.slice(0, start) + make(now.slice(start, end)) + now.slice(end),
      before,
    )
  }
  const ofRow = ({ how }: Damage): boolean => how in rowDamage
  return step(
    step(
      text,
      done.filter((one) => !ofRow(one)),
    ),
    done.filter(ofRow),
  )
}

const damages = fc.array(
  fc.record({
    how: fc.constantFrom(...kinds),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  }),
  { minLength: 1, maxLength: 8 },
)

/** Reads a damaged text: nothing but its own error, and no number that does not stand where the report has it. */
const holds = (name: string, text: string, wanted: Numbers, done: readonly Damage[]): void => {
  let report: AnnualReport
  let problems
  try {
    const result = read(new TextEncoder().encode(damaged(text, done)), name)
    report = result.report
    problems = new Set(result.problems.map((problem) => problem.cell as string))
  } catch (error) {
    if (error instanceof ReadError) return
    throw error
  }
  for (const [place, value] of Object.entries(numbersOf(report))) {
    if (value === null) assert.ok(problems.has(place), `${place} is silent`)
    else if (place in wanted) assert.equal(value, wanted[place], place)
  }
}

const texts = [
  '004_shanghai_general_office_2019.html',
  '006_shuyang_county_2025.md',
  '007_shanghai_stcsm_2024_pdftext.md',
  '009_pingtan_2020_flattened.txt',
  '011_pingtan_2022_flattened.txt',
  '013_pingtan_2024_flattened.txt',
] as const

const runs = { numRuns: 60, interruptAfterTimeLimit: 30_000 }

for (const file of texts)
  test(`${file}, damaged, gives no number that is not there`, needs(`corpus/${file}`), () => {
    const text = new TextDecoder().decode(sharedBytes(`corpus/${file}`))
    const { tables } = sharedJson(`corpus/${file.replace(/\.\w+$/u, '.expected.json')}`) as {
      readonly tables: object
    }
    const wanted = flat(tables)
    fc.assert(
      fc.property(damages, (done) => {
        holds(file, text, wanted, done)
      }),
      runs,
    )
  })

for (const file of ['001_huaian_city_2024.pdf', '003_hongze_district_2024.pdf', ...texts.slice(0, 1)])
  for (const format of ['html', 'markdown'] as const)
    test(
      `${file}, written as ${format} and damaged, gives no number that is not there`,
      needs(`corpus/${file}`),
      async () => {
        const { report } = await readDocument(sharedBytes(`corpus/${file}`), file)
        const text = new TextDecoder().decode(await writeReport(report, format))
        const wanted = numbersOf(report)
        fc.assert(
          fc.property(damages, (done) => {
            holds(format === 'html' ? 'a.html' : 'a.md', text, wanted, done)
          }),
          runs,
        )
      },
    )
