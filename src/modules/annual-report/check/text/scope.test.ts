import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkReport } from '#modules/annual-report'
import { persons, smallReport } from '../../../../../test/support/small-report.ts'

const severity = (organisation: string, text: string): string | undefined =>
  checkReport(
    smallReport({
      organisation,
      texts: { 一: `（二）依申请公开\n${text}` },
      figures: { 'requests.1': persons(95), 'requests.3.1': persons(95), 'requests.3.7': persons(95) },
    }),
  ).find(({ rule }) => rule === 'text.requests')?.severity

/** The table says 95, the text 17: an error when both speak of one body, a notice when they may not. */
const cases = [
  ['临溪县人民政府', '2023年，共收到政府信息公开申请17件。', 'error'],
  ['临溪县人民政府', '全县共受理政府信息公开申请17件。', 'error'],
  ['临溪县人民政府', '全县各级行政机关共受理政府信息公开申请17件。', 'error'],
  ['临溪县人民政府', '我县共受理政府信息公开申请17件。', 'error'],
  ['临溪县人民政府', '临溪县人民政府共受理政府信息公开申请17件。', 'error'],
  ['临溪县人民政府', '县政府办代表县政府受理政府信息公开申请17件。', 'notice'],
  ['临溪县人民政府', '县政府办公室共受理政府信息公开申请17件。', 'notice'],
  ['临溪县人民政府', '县本级共受理政府信息公开申请17件。', 'notice'],
  ['临溪县人民政府', '各部门共受理政府信息公开申请17件。', 'notice'],
  ['临溪县人民政府', '县教育局共受理政府信息公开申请17件。', 'notice'],
  ['临溪县人民政府', '海棠街道办事处依法办理，共受理政府信息公开申请17件。', 'notice'],
  ['南陵市人民政府办公室', '市政府办公室代表市政府共受理政府信息公开申请17件。', 'error'],
  ['南陵市人民政府办公室', '我办共受理政府信息公开申请17件。', 'error'],
  ['南陵市人民政府办公室', '全市共受理政府信息公开申请17件。', 'notice'],
  ['临溪县财政局', '我局共受理政府信息公开申请17件。', 'error'],
  ['临溪县财政局', '县财政局共受理政府信息公开申请17件。', 'error'],
  ['临溪县财政局', '全局共受理政府信息公开申请17件。', 'error'],
  ['临溪县财政局', '全县财政系统共受理政府信息公开申请17件。', 'notice'],
  ['临溪县财政局', '局机关本级共受理政府信息公开申请17件。', 'notice'],
  ['临溪县财政局', '县民政局共受理政府信息公开申请17件。', 'notice'],
  ['云川市科学技术委员会', '市科委共受理政府信息公开申请17件。', 'error'],
  ['云川市科学技术委员会', '我委（在全市各单位中位列第三）共受理政府信息公开申请17件。', 'error'],
  ['东屏镇人民政府', '我镇共受理政府信息公开申请17件。', 'error'],
  ['东屏镇人民政府', '全县共受理政府信息公开申请17件。', 'notice'],
] as const

test('a number of a wider or narrower body is at most a notice', () => {
  for (const [organisation, text, expected] of cases)
    assert.equal(severity(organisation, text), expected, `${organisation}：${text}`)
})

test('a sentence that names nobody goes on with the one before it', () => {
  const findings = checkReport(
    smallReport({
      organisation: '临溪县人民政府',
      texts: {
        一: '（二）依申请公开\n县政府办公室共受理政府信息公开申请17件。其中予以公开3件。无结转下年度的申请。',
      },
      figures: {
        'requests.1': persons(95),
        'requests.3.1': persons(90),
        'requests.3.7': persons(90),
        'requests.4': persons(5),
      },
    }),
  ).filter(({ rule }) => rule === 'text.requests' || rule === 'text.outcomes')
  assert.deepEqual(
    findings.map(({ severity }) => severity),
    ['notice', 'notice', 'notice'],
  )
})
