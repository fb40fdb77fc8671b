import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AnnualReport } from '#modules/annual-report'
import { readDocument, toJson } from '#modules/annual-report'
import { needs, sharedBytes, sharedJson } from './support/shared.ts'

type Numbers = Record<string, number | null>

const flat = (tables: object): Numbers => {
  const numbers: Numbers = {}
  const walk = (value: unknown, name: string) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, name === '' ? key : `${name}.${key}`)
    else numbers[name] = typeof value === 'number' ? value : null
  }
  walk(tables, '')
  return numbers
}

const readShared = async (path: string): Promise<AnnualReport> =>
  (await readDocument(sharedBytes(path), path)).report

const numbersOf = (report: AnnualReport): Numbers => flat(toJson(report).tables)

interface Seed {
  readonly file: string
  readonly organisation: string
  readonly year: number
  readonly edition: '2019' | '2021'
  /** Every cell that is not zero. */
  readonly figures: Numbers
}

const seeds: readonly Seed[] = [
  {
    file: '000_451c4e962aa6fe47.txt',
    organisation: '重庆市渝中区医疗保障局',
    year: 2023,
    edition: '2021',
    figures: {
      'proactive.penalty.decisions': 3,
      'requests.1.1': 1,
      'requests.1.6': 1,
      'requests.3.1.1': 1,
      'requests.3.1.6': 1,
      'requests.3.7.1': 1,
      'requests.3.7.6': 1,
    },
  },
  {
    file: '001_ad75941bdb9a49f8.txt',
    organisation: '阿荣旗医疗保障局',
    year: 2020,
    edition: '2019',
    figures: {
      'proactive.otherService.previous': 12,
      'proactive.penalty.previous': 8,
      'proactive.coercion.previous': 1,
    },
  },
  {
    file: '002_bd965010b2642c5a.txt',
    organisation: '平湖市医疗保障局',
    year: 2023,
    edition: '2021',
    figures: {},
  },
  {
    file: '003_e01c0afb3962a142.txt',
    organisation: '汝州市医疗保障局',
    year: 2024,
    edition: '2021',
    figures: {
      'proactive.penalty.decisions': 82,
      'requests.1.0': 1,
      'requests.1.6': 1,
      'requests.3.1.0': 1,
      'requests.3.1.6': 1,
      'requests.3.7.0': 1,
      'requests.3.7.6': 1,
    },
  },
  {
    file: '004_a48343d0f3c95c5a.txt',
    organisation: '芜湖市医疗保障局',
    year: 2023,
    edition: '2021',
    figures: {
      'proactive.normativeDocument.made': 4,
      'proactive.normativeDocument.valid': 29,
      'proactive.penalty.decisions': 6,
      'requests.1.0': 4,
      'requests.1.6': 4,
      'requests.3.1.0': 1,
      'requests.3.1.6': 1,
      'requests.3.2.0': 1,
      'requests.3.2.6': 1,
      'requests.3.3.5.0': 1,
      'requests.3.3.5.6': 1,
      'requests.3.4.1.0': 1,
      'requests.3.4.1.6': 1,
      'requests.3.7.0': 4,
      'requests.3.7.6': 4,
    },
  },
]

for (const seed of seeds)
  test(`${seed.organisation} ${seed.year} is read exactly`, needs(`seeds/${seed.file}`), async () => {
    const report = await readShared(`seeds/${seed.file}`)
    assert.equal(report.organisation, seed.organisation)
    assert.equal(report.year, seed.year)
    assert.equal(report.edition, seed.edition)
    assert.deepEqual(
      report.sections.map((section) => section.number),
      ['一', '二', '三', '四', '五', '六'],
    )
    const numbers = numbersOf(report)
    assert.equal(Object.keys(numbers).length, seed.edition === '2019' ? 198 : 200)
    for (const [cell, value] of Object.entries(numbers)) assert.equal(value, seed.figures[cell] ?? 0, cell)
  })

interface Expected {
  readonly organisation: string
  readonly year: number
  readonly edition: string
  readonly tables: object
}

/** How many cells of a document may be unreadable; what is read must be right in every one of them. */
const corpus = [
  { file: '001_huaian_city_2024.pdf', lost: 0 },
  { file: '003_hongze_district_2024.pdf', lost: 0 },
  { file: '004_shanghai_general_office_2019.html', lost: 0 },
  { file: '006_shuyang_county_2025.md', lost: 0 },
  { file: '007_shanghai_stcsm_2024_pdftext.md', lost: 1 },
  { file: '009_pingtan_2020_flattened.txt', lost: 17 },
  { file: '011_pingtan_2022_flattened.txt', lost: 3 },
  { file: '013_pingtan_2024_flattened.txt', lost: 3 },
] as const

for (const { file, lost } of corpus)
  test(`${file} is read without a wrong cell`, needs(`corpus/${file}`), async () => {
    const expected = sharedJson(`corpus/${file.replace(/\.\w+$/u, '.expected.json')}`) as Expected
    const report = await readShared(`corpus/${file}`)
    const numbers = numbersOf(report)
    const wanted = flat(expected.tables)
    assert.equal(report.year, expected.year)
    assert.equal(report.edition, expected.edition)
    assert.deepEqual(Object.keys(numbers).sort(), Object.keys(wanted).sort())
    const missing = Object.keys(wanted).filter((cell) => wanted[cell] !== null && numbers[cell] === null)
    for (const [cell, value] of Object.entries(numbers))
      if (value !== null) assert.equal(value, wanted[cell], cell)
    assert.ok(missing.length <= lost, `unreadable: ${missing.join(' ')}`)
  })

test(
  'the blank official form is read as empty, not as zero',
  needs('corpus/000_blank_template_2021.docx'),
  async () => {
    const { report, problems } = await readDocument(
      sharedBytes('corpus/000_blank_template_2021.docx'),
      '模板.docx',
    )
    assert.equal(report.edition, '2021')
    assert.equal(report.otherHandling, 'itemised')
    assert.ok([...report.cells.values()].every((cell) => cell.state === 'empty'))
    assert.equal(problems.filter((problem) => problem.kind === 'empty').length, 200)
  },
)
