import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import type { Finding } from '#modules/annual-report'
import { checkAmong, checkReport, claimsOf, digestOf, read } from '#modules/annual-report'
import type { FewFigures } from './support/small-report.ts'
import { needs, sharedBytes, sharedJson } from './support/shared.ts'
import { smallReport } from './support/small-report.ts'

/** Real reports beside the repository; the sentences about their figures are written here. */
const checked = (path: string) => read(sharedBytes(path), path).report

const expected = z.object({
  organisation: z.string(),
  year: z.number(),
  edition: z.enum(['2019', '2021']),
  tables: z.object({
    proactive: z.record(z.string(), z.record(z.string(), z.number().nullable())),
    requests: z.record(z.string(), z.array(z.number().nullable())),
    remedies: z.record(z.string(), z.array(z.number().nullable())),
  }),
})

/** The figures of a real report with a narrative of our own. */
const sample = (name: string, text: string) => {
  const json = expected.parse(sharedJson(`corpus/${name}.expected.json`))
  const { proactive, requests, remedies } = json.tables
  const figures: FewFigures = {
    ...Object.fromEntries(Object.entries(requests).map(([row, values]) => [`requests.${row}`, values])),
    ...Object.fromEntries(Object.entries(remedies).map(([group, values]) => [`remedies.${group}`, values])),
    ...Object.fromEntries(
      Object.entries(proactive).flatMap(([row, columns]) =>
        Object.entries(columns).map(([column, value]) => [`proactive.${row}.${column}`, value]),
      ),
    ),
  }
  const { organisation, year, edition } = json
  const otherHandling = '3.6' in requests ? 'single' : 'itemised'
  return smallReport({ organisation, year, edition, otherHandling, figures, texts: { 一: text } })
}

const graver = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity !== 'notice').map(({ rule, severity }) => `${severity} ${rule}`)

const errors = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ severity }) => severity === 'error')

const items = (requests: string): string =>
  `主动公开、信息管理、平台建设、监督保障均已落实。\n（二）依申请公开\n${requests}`

const seeds = [
  '000_451c4e962aa6fe47',
  '001_ad75941bdb9a49f8',
  '002_bd965010b2642c5a',
  '003_e01c0afb3962a142',
  '004_a48343d0f3c95c5a',
]

for (const seed of seeds)
  test(`seed ${seed} holds no error`, needs(`seeds/${seed}.txt`), () => {
    const report = checked(`seeds/${seed}.txt`)
    assert.deepEqual(errors(checkReport(report)), [])
    assert.deepEqual(
      claimsOf(report).filter(({ status }) => status === 'contradicted'),
      [],
    )
  })

const found = (path: string) =>
  errors(checkReport(checked(path))).map(({ rule, expected: due, actual }) => [rule, due, actual])

const office = 'corpus/004_shanghai_general_office_2019.html'
test('corpus 004 holds exactly two errors: 258 against 275 and 265 against 337', needs(office), () => {
  assert.deepEqual(found(office), [
    ['text.outcomes', 275, 258],
    ['text.outcomes', 337, 265],
  ])
})

const county = 'corpus/006_shuyang_county_2025.md'
test('corpus 006 holds no error, and its 749 is 713 and 36', needs(county), () => {
  const report = checked(county)
  assert.deepEqual(errors(checkReport(report)), [])
  const matched = claimsOf(report).filter(({ status }) => status === 'matched')
  assert.deepEqual(
    [749, 741, 8, 718, 31, 74].filter((value) => !matched.some((claim) => claim.value === value)),
    [],
  )
})

const clean = [
  '007_shanghai_stcsm_2024_pdftext.md',
  '011_pingtan_2022_flattened.txt',
  '013_pingtan_2024_flattened.txt',
]
for (const name of clean)
  test(`corpus ${name} holds no error`, needs(`corpus/${name}`), () => {
    assert.deepEqual(found(`corpus/${name}`), [])
  })

const zone = 'corpus/009_pingtan_2020_flattened.txt'
test('corpus 009 holds the two sums that do not come to their total', needs(zone), () => {
  assert.deepEqual(found(zone), [
    ['requests.results-total', 26, 20],
    ['requests.results-total', 27, 21],
  ])
})

test(
  '001: litigation of 46 over two groups, with all its outcomes, is no contradiction',
  needs('corpus/001_huaian_city_2024.expected.json'),
  () => {
    const text = items(
      '全市收到申请3119件，办结3050件，上年结转34件，顺延至下年度103件。政府信息公开行政复议351件，其中维持72件、纠正64件、其他结果178件、尚未审结37件；政府信息公开行政诉讼46件，其中维持25件、纠正5件、其他结果9件、尚未审结7件。',
    )
    const report = sample('001_huaian_city_2024', text)
    assert.deepEqual(graver(checkReport(report)), [])
    assert.ok(claimsOf(report).every(({ status }) => status === 'matched'))
  },
)

test(
  '003: the number of the office against the table of the district is a notice',
  needs('corpus/003_hongze_district_2024.expected.json'),
  () => {
    const text = items('区政府办公室代表区政府共受理政府信息公开申请17件。')
    const findings = checkReport(sample('003_hongze_district_2024', text))
    assert.deepEqual(graver(findings), [])
    assert.deepEqual(
      findings
        .filter(({ rule }) => rule === 'text.requests')
        .map(({ expected: due, actual }) => [due, actual]),
      [[95, 17]],
    )
  },
)

test(
  '009: components of 26 and 27 against 20 and 21, and a list one too many',
  needs('corpus/009_pingtan_2020_flattened.expected.json'),
  () => {
    const text = items('全区受理政府信息公开申请21件。').replace(
      '\n',
      '公开信息2602条（其中机构类82条，政策类80条，规划类21条，许可类40条，项目类390条，实事类69条，民政类143条，国土类208条，科教类246条，应急类271条，其他类1053条）。\n',
    )
    const findings = checkReport(sample('009_pingtan_2020_flattened', text))
    assert.deepEqual(
      errors(findings).map(({ rule, expected: due, actual }) => [rule, due, actual]),
      [
        ['requests.results-total', 26, 20],
        ['requests.results-total', 27, 21],
      ],
    )
    assert.deepEqual(
      findings
        .filter(({ rule }) => rule === 'text.breakdown')
        .map(({ severity, actual }) => [severity, actual]),
      [['warning', 2603]],
    )
  },
)

test(
  '011: 75 is 74 received and 1 carried over',
  needs('corpus/011_pingtan_2022_flattened.expected.json'),
  () => {
    const text = items(
      '全区收到政府信息公开申请75件，其中自然人72件、商业企业3件。全区发生政府信息公开行政复议2件、行政诉讼1件。',
    )
    assert.deepEqual(graver(checkReport(sample('011_pingtan_2022_flattened', text))), [])
  },
)

test('013: 470 and 62 less 33 is not 440', needs('corpus/013_pingtan_2024_flattened.expected.json'), () => {
  const report = sample('013_pingtan_2024_flattened', items('全区办理政府信息公开申请218件。'))
  assert.deepEqual(graver(checkReport(report)), [])
  const lastYear = smallReport({
    organisation: report.organisation,
    year: 2023,
    figures: { 'proactive.normativeDocument.valid': 470 },
  })
  const findings = checkAmong([digestOf(lastYear, '2023'), digestOf(report, '2024')]).get('2024') ?? []
  assert.deepEqual(
    findings
      .filter(({ rule }) => rule === 'chain.valid')
      .map(({ severity, expected: due, actual }) => [severity, due, actual]),
    [['warning', 499, 440]],
  )
})
