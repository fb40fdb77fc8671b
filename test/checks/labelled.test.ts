import assert from 'node:assert/strict'
import { test } from 'node:test'
import { check } from '#modules/content-checks'
import { right } from './labelled/right.ts'
import { wrong } from './labelled/wrong.ts'
import { checkedOf } from './support/checked.ts'
import { labelledOf } from './support/labels.ts'

const read = (marked: string) => {
  const { text, labels } = labelledOf(marked)
  return { text, spans: labels.map(({ rule, start, end }) => `${rule} ${start}-${end}`) }
}

test('of labelled paragraphs the rules find what is wrong, where it is, and little else', (context) => {
  const labelled = [...wrong, ...right].map(read)
  assert.ok(labelled.length >= 150)
  let [hits, falsely, missed] = [0, 0, 0]
  for (const { text, spans } of labelled) {
    const found = check(checkedOf(text)).map(({ code, start, end }) => `${code} ${start ?? 0}-${end ?? 0}`)
    const [more, less] = [
      found.filter((span) => !spans.includes(span)),
      spans.filter((span) => !found.includes(span)),
    ]
    hits += spans.length - less.length
    falsely += more.length
    missed += less.length
    if (more.length + less.length > 0)
      context.diagnostic(`${text}　多：${more.join('、')}　少：${less.join('、')}`)
  }
  const [precision, recall] = [hits / (hits + falsely), hits / (hits + missed)]
  context.diagnostic(
    `${labelled.length} paragraphs, ${hits + missed} labels: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
  )
  assert.ok(precision >= 0.95, `precision ${precision}`)
  assert.ok(recall >= 0.9, `recall ${recall}`)
})
