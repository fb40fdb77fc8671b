import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Paper } from '#platform/paper'
import { drawPdf } from '#platform/paper'
import { createTextReader } from '#platform/text'
import { check } from '#modules/content-checks'
import { right } from './labelled/right.ts'
import { wrong } from './labelled/wrong.ts'
import { checkedOf } from './support/checked.ts'
import type { Labelled } from './support/labels.ts'
import { labelledOf } from './support/labels.ts'

/** What goes ahead of a paragraph, so that its lines end at other places each time. */
const ahead = '按照县人民政府的统一部署，县医疗保障局会同有关部门，对下面的事项作如下说明。'

/** A full page by GB/T 9704: so many characters a line, so many lines a page, its number below. */
const [across, down] = [28, 22]

/** Where a line of a page may end: a line begins with no mark that closes something. */
const endOf = (text: string, from: number): number => {
  const end = from + across
  return /^[，。、；：！？）》”’〕】]/u.test(text.slice(end)) ? end + 1 : end
}

/** A text as it comes out of a PDF: a line break behind every printed line, page numbers between. */
const asPrinted = (paragraphs: readonly string[]): string => {
  const lines: string[] = []
  const put = (line: string): void => {
    lines.push(line)
    if (lines.length % (down + 1) === down) lines.push(`— ${Math.ceil(lines.length / (down + 1))} —`)
  }
  for (const text of paragraphs)
    for (let from = 0; from < text.length; from = endOf(text, from)) put(text.slice(from, endOf(text, from)))
  return lines.join('\n')
}

/** Labels that still hold behind other words and among other paragraphs: some rules ask how a text begins. */
const behindWords = ({ text, labels }: Labelled): boolean => {
  if (labels.some(({ rule }) => ['reprint-source', 'colour-only'].includes(rule))) return false
  const found = check(checkedOf(ahead + text))
  return labels.every(({ rule, start, end }) =>
    found.some(
      (one) => one.code === rule && one.start === start + ahead.length && one.end === end + ahead.length,
    ),
  )
}

const nameOf = (rule: string, words: string): string =>
  `${rule} ${words.replaceAll(/\n(?:— \d+ —\n)?/gu, '')}`

/** How many of the one are not in the other, each counted as often as it comes. */
const without = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const left = [...others]
  return some.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What is found in a printed text against what is wrong in it. */
const compared = (printed: string, labelled: readonly Labelled[]) => {
  const found = check(checkedOf(printed)).map(({ code, quote }) => nameOf(code, quote ?? ''))
  const labels = labelled.flatMap(({ text, labels: all }) =>
    all.map(({ rule, start, end }) => nameOf(rule, text.slice(start, end))),
  )
  const [more, less] = [without(found, labels), without(labels, found)]
  return { hits: labels.length - less.length, more, less }
}

test('of the same paragraphs with the line breaks of a PDF the rules find as much, and hardly more', (context) => {
  const labelled = [...wrong, ...right].map(labelledOf).filter(behindWords)
  assert.ok(labelled.length >= 100)
  let [hits, falsely, missed] = [0, 0, 0]
  const extra: string[] = []
  for (let shift = 0; shift < across; shift += 4) {
    const printed = asPrinted(labelled.map(({ text }) => ahead.slice(shift) + text))
    const { hits: ours, more, less } = compared(printed, labelled)
    hits += ours
    falsely += more.length
    missed += less.length
    extra.push(...more.map((one) => `多：${one}`), ...less.map((one) => `少：${one}`))
  }
  for (const [what, { length }] of Map.groupBy(extra, (one) => one)) context.diagnostic(`${what} ×${length}`)
  const [precision, recall] = [hits / (hits + falsely), hits / (hits + missed)]
  context.diagnostic(
    `${labelled.length} paragraphs printed 7 ways: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  )
  assert.ok(precision >= 0.95, `precision ${precision}`)
  assert.ok(recall >= 0.95, `recall ${recall}`)
})

test('so it is with paragraphs that were printed by this program and read out of the file', async (context) => {
  const labelled = [...wrong, ...right].map(labelledOf).filter(behindWords)
  const paper: Paper = {
    title: '检查的例子',
    language: 'zh-CN',
    pageNumbers: true,
    blocks: labelled.map(({ text }) => ({ kind: 'paragraph', runs: [{ text: ahead + text }] })),
  }
  const reader = createTextReader()
  const { text } = await reader.textOf((await drawPdf(paper)).bytes, 'application/pdf')
  await reader.close()
  assert.match(text, /— 3 —/u)
  const { hits, more, less } = compared(text, labelled)
  const [precision, recall] = [hits / (hits + more.length), hits / (hits + less.length)]
  context.diagnostic(
    `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}: ${[...more, '；', ...less].join('、')}`,
  )
  assert.ok(precision >= 0.9, `precision ${precision}`)
  assert.ok(recall >= 0.9, `recall ${recall}`)
})

test('lines an author ended stay apart, whatever stands in them', () => {
  const found = (text: string) => check(checkedOf(text)).map(({ code, quote }) => `${code} ${quote ?? ''}`)
  const list = [
    '示例县医疗保障局关于开展基金监管宣传的通知（',
    '示例县医疗保障局关于调整门诊待遇的通知',
    '附件：',
  ]
  assert.deepEqual(found(list.join('\n')), ['unpaired-mark （'])
  const long = '我局按照县人民政府的统一部署，会同有关部门逐项核对，'.repeat(6)
  assert.deepEqual(found(`${long}（\n${long}）\n${long}（\n${long}`), [
    'unpaired-mark （',
    'unpaired-mark ）',
    'unpaired-mark （',
  ])
})

test('what a page breaks in two is found in a file as well: a mark of secrecy, a listed wording', () => {
  const filler = '县医疗保障局会同有关部门对下面的事项逐项作了核对并且作如下'
  const page = [
    filler,
    `${filler.slice(0, 26)}机密`,
    `★5年，${filler.slice(0, 22)}医保帐`,
    '— 1 —',
    `户，${filler}`,
  ]
  const list = { title: '示例词表', version: '1', source: '示例', blocks: true }
  const wordings = [{ wrong: '医保帐户', right: '医保账户', unless: [], list }]
  const texts = [{ where: 'attachment:1', text: page.join('\n'), read: true }]
  assert.deepEqual(
    check(checkedOf({ texts, wordings })).map(({ code, quote, mend }) => [code, quote, mend]),
    [
      ['secrecy-mark', '机密\n★5年', null],
      ['listed-wording', '医保帐\n— 1 —\n户', null],
    ],
  )
})
